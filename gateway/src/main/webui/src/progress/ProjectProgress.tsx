import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProjectProgress as Found, progressQuery } from '../api/progress'
import { useWord } from '../i18n'
import { quantity } from '../format/number'
import { Loaded } from '../parts/Loaded'
import { LayOut } from './LayOut'
import { TableScroll } from '../parts/TableScroll'

interface Props {
  plan: string
  code: string
  mayReport: boolean
}

/** How far a project is, every part of the sum, and what everything waits for. */
export function ProjectProgress({ plan, code, mayReport }: Props) {
  const { t } = useTranslation()
  const progress = useQuery(progressQuery(plan, code))
  const [layingOut, setLayingOut] = useState(false)
  const unweighed = progress.data?.milestones?.length === 0
  return (
    <section className="panel" aria-labelledby="progress">
      <div className="spread">
        <h2 id="progress">{t('progress.title')}</h2>
        {mayReport && unweighed && <Button onClick={() => setLayingOut(true)}>{t('progress.layOut')}</Button>}
      </div>
      <Loaded read={progress} rows={2}>
        {(found) => <Parts progress={found} />}
      </Loaded>
      {layingOut && <LayOut plan={plan} code={code} onClose={() => setLayingOut(false)} />}
    </section>
  )
}

function Parts({ progress }: { progress: Found }) {
  const { t } = useTranslation()
  const word = useWord()
  if (progress.percent == null) {
    return <p className="muted">{t('progress.unknown')}</p>
  }
  const path = progress.criticalPath ?? []
  const last = path[path.length - 1]
  return (
    <>
      <p>
        <strong>{t('progress.percent', { percent: quantity(progress.percent) })}</strong>
        {progress.scalePercent != null && (
          <span className="muted">
            {' '}
            · {t('progress.scale', { percent: quantity(progress.scalePercent) })}
          </span>
        )}
      </p>
      <Progress
        percent={progress.percent}
        showInfo={false}
        aria-label={t('progress.percent', { percent: quantity(progress.percent) })}
      />
      {last && (
        <p>
          {progress.remainingDays
            ? t('progress.remaining', { days: progress.remainingDays, date: last.expected ?? '' })
            : t('progress.due')}
          <br />
          <span className="muted">
            {t('progress.path')}：{path.map((step) => step.name).join(' → ')}
          </span>
        </p>
      )}
      {(progress.milestones ?? []).length > 0 && (
        <details>
          <summary>{t('progress.how')}</summary>
          <TableScroll>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('progress.milestone')}</th>
                  <th scope="col" className="numeric">
                    {t('progress.share')}
                  </th>
                  <th scope="col" className="numeric">
                    {t('progress.done')}
                  </th>
                  <th scope="col">{t('progress.basis')}</th>
                </tr>
              </thead>
              <tbody>
                {(progress.milestones ?? []).map((part) => (
                  <tr key={part.number}>
                    <th scope="row">{part.name}</th>
                    <td className="numeric">{quantity(part.sharePercent)}</td>
                    <td className="numeric">{quantity(part.donePercent)}</td>
                    <td>{word('progress.basis', part.basis)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
      )}
    </>
  )
}
