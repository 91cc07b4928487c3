import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { type Alert, alertQuery } from '../api/alerts'
import { useMe } from '../api/me'
import { moment } from '../format/date'
import { useLanguage, useWord } from '../i18n'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { Late, SeverityTag, StateTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { Acknowledge } from './Acknowledge'
import { LadderFilePanel } from './LadderFilePanel'
import { subjectAddress } from './subject'
import { TableScroll } from '../parts/TableScroll'
import { readable } from '../format/number'

/** The file of one alert: what, since when, on what evidence, who knows. */
export function Component() {
  const id = useParams().id ?? ''
  const alert = useQuery(alertQuery(id))
  return (
    <Loaded read={alert} rows={10}>
      {(found) => <File key={id} alert={found} />}
    </Loaded>
  )
}

function File({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const word = useWord()
  const plan = usePlanCode()
  const { has, owns } = useMe()
  const { values, set } = useFilters('acknowledge')
  const isZh = language === 'zh'
  const concerned = owns((alert.units ?? []).map((name) => ({ name })))
  const mayAcknowledge =
    alert.state === 'OPEN' &&
    (has('plan-office') || (has('project-manager', 'county', 'finance') && concerned))
  const address = subjectAddress(alert)
  return (
    <>
      <Heading title={alert.subjectName ?? ''} lead={isZh ? alert.ruleZh : alert.ruleEn}>
        {mayAcknowledge && (
          <Button type="primary" onClick={() => set('acknowledge', '1')}>
            {t('alerts.acknowledge')}
          </Button>
        )}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <section className="panel">
        <p>
          <SeverityTag severity={alert.severity} />　<StateTag group="alert" state={alert.state} />　
          <Late days={alert.daysLate} />
        </p>
        <p>
          <strong>{readable(isZh ? alert.message : alert.messageEn)}</strong>
        </p>
        {address && <Link to={address}>{t('alerts.openSubject')}</Link>}
      </section>
      <div className="grid">
        <section className="panel" aria-labelledby="evidence">
          <h2 id="evidence">{t('alerts.evidence')}</h2>
          <TableScroll>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('alerts.evidenceWhat')}</th>
                  <th scope="col">{t('alerts.evidenceValue')}</th>
                  <th scope="col">{t('common.source')}</th>
                </tr>
              </thead>
              <tbody>
                {(alert.evidence ?? []).map((one, index) => (
                  <tr key={index}>
                    <th scope="row">{isZh ? one.label : one.labelEn}</th>
                    <td>{readable(word('task', word('lifecycle', one.value)))}</td>
                    <td>{one.source ?? '--'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </section>
        <section className="panel" aria-labelledby="file">
          <h2 id="file">{t('alerts.file')}</h2>
          <dl className="facts">
            <dt>{t('common.unit')}</dt>
            <dd>{(alert.units ?? []).join('、') || '--'}</dd>
            <dt>{t('alerts.since')}</dt>
            <dd>{alert.since ?? '--'}</dd>
            <dt>{t('alerts.raised')}</dt>
            <dd>{moment(alert.raisedAt)}</dd>
            <dt>{t('alerts.updated')}</dt>
            <dd>{moment(alert.updatedAt)}</dd>
            <dt>{t('alerts.acknowledged')}</dt>
            <dd>
              {alert.acknowledgedBy ? `${alert.acknowledgedBy} ${moment(alert.acknowledgedAt)}` : '--'}
              {alert.acknowledgementNote && <div>{alert.acknowledgementNote}</div>}
            </dd>
            <dt>{t('alerts.resolved')}</dt>
            <dd>
              {moment(alert.resolvedAt)} {(isZh ? alert.resolution : alert.resolutionEn) ?? ''}
            </dd>
          </dl>
          {alert.previousAlertId && (
            <p>
              <Link to={`/${plan}/alerts/${alert.previousAlertId}`}>{t('alerts.previous')}</Link>
            </p>
          )}
        </section>
      </div>
      <LadderFilePanel alertId={alert.id ?? ''} />
      {values.acknowledge && mayAcknowledge && (
        <Acknowledge alert={alert} onClose={() => set('acknowledge', undefined)} />
      )}
    </>
  )
}
