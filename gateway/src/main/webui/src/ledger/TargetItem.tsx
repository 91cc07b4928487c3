import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkTarget } from '../api/targets'
import { quantity } from '../format/number'
import { useWord } from '../i18n'
import { ChangeTarget } from './ChangeTarget'
import { ReportTargetValue } from './ReportTargetValue'
import { TargetVersions } from './TargetVersions'

/** One target: what is to be reached, what is reached, and the ways to report, change and look back. */
export function TargetItem({ target, mayReport }: { target: WorkTarget; mayReport: boolean }) {
  const { t } = useTranslation()
  const word = useWord()
  const [open, setOpen] = useState<'value' | 'change' | 'versions'>()
  const close = () => setOpen(undefined)
  const { content, latest } = target
  return (
    <li>
      <strong>{content?.name}</strong> {word('targetKind', content?.kind)} {quantity(content?.targetValue)}{' '}
      {content?.unit}
      <br />
      {latest ? (
        <span>
          {t('targets.latest', { day: latest.day, value: quantity(latest.value), unit: content?.unit })}
          {target.percentReached != null &&
            ` · ${t('targets.reached', { percent: quantity(target.percentReached) })}`}
          {target.met != null && ` · ${t(target.met ? 'targets.met' : 'targets.notMet')}`}
        </span>
      ) : (
        <span className="muted">{t('targets.noValue')}</span>
      )}
      <div className="actions">
        {mayReport && (
          <>
            <Button size="small" aria-expanded={open === 'value'} onClick={() => setOpen('value')}>
              {t('targets.report')}
            </Button>
            <Button size="small" aria-expanded={open === 'change'} onClick={() => setOpen('change')}>
              {t('targets.change')}
            </Button>
          </>
        )}
        <Button
          size="small"
          aria-expanded={open === 'versions'}
          onClick={() => setOpen(open === 'versions' ? undefined : 'versions')}
        >
          {t('targets.versions')}
        </Button>
      </div>
      {open === 'value' && <ReportTargetValue target={target} onClose={close} />}
      {open === 'change' && <ChangeTarget target={target} onClose={close} />}
      {open === 'versions' && <TargetVersions target={target} />}
    </li>
  )
}
