import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slip } from './mistakes'

/** What the check has found, above the form; each leads to its place. */
export function Slips({ slips, onPlace }: { slips: Slip[]; onPlace: (slip: Slip) => void }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [slips])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('rules.slips')}</h2>
      <ul>
        {slips.map((slip, index) => (
          <li key={index}>
            <Button type="link" size="small" onClick={() => onPlace({ ...slip })}>
              {t('rules.slipAt', { line: slip.line, column: slip.column })}
            </Button>{' '}
            {slip.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
