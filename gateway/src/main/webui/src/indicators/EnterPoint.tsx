import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { type MonitoringPoint, pointQuery } from '../api/monitoring'
import { Loaded } from '../parts/Loaded'
import { PointForm } from './PointForm'

interface Props {
  /** The code of the point to correct; none for a new one. */
  code?: string
  /** Where a new point is taken to lie. */
  region?: string
  onSaved: (point: MonitoringPoint) => void
  onClose: () => void
}

/** Enters one monitoring point, or corrects one. */
export function EnterPoint({ code, region, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={code === undefined ? t('monitoring.enter') : t('monitoring.correctOne', { code })}
      closable={{ 'aria-label': t('action.close') }}
    >
      {code === undefined ? (
        <PointForm region={region} onSaved={onSaved} onClose={onClose} />
      ) : (
        <Stored code={code} onSaved={onSaved} onClose={onClose} />
      )}
    </Drawer>
  )
}

function Stored({ code, onSaved, onClose }: Props & { code: string }) {
  const read = useQuery(pointQuery(code))
  return (
    <Loaded read={read} rows={8}>
      {(point) => <PointForm point={point} onSaved={onSaved} onClose={onClose} />}
    </Loaded>
  )
}
