import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { latestEvaluationQuery, type Series, type SeriesVerdict, seriesListQuery } from '../api/indicators'
import { moment } from '../format/date'
import { quantity, signed } from '../format/number'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { VerdictTag } from '../parts/Tags'
import { VerdictStrip } from '../parts/VerdictStrip'
import { usePlanCode } from '../shell/usePlan'

/** The plan's series by category, each with its latest verdict. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const series = useQuery(seriesListQuery(plan))
  const latest = useQuery(latestEvaluationQuery(plan))
  const verdicts = (latest.data?.indicators ?? []).flatMap((indicator) => indicator.series ?? [])
  return (
    <>
      <Heading title={t('indicators.title')} lead={t('indicators.lead')}>
        <Link className="screen-link" to={`/${plan}/indicators/reports`}>
          {t('observations.title')}
        </Link>
        <Link className="screen-link" to={`/${plan}/indicators/monitoring`}>
          {t('monitoring.title')}
        </Link>
        <Link className="screen-link" to={`/${plan}/indicators/lint`}>
          {t('lint.title')}
        </Link>
      </Heading>
      <section className="panel">
        <Loaded read={latest} rows={2}>
          {(evaluation) =>
            evaluation === null ? (
              <Empty title={t('indicators.noEvaluation')}>
                <Link to={`/${plan}/evaluations?create=1`}>{t('indicators.evaluate')}</Link>
              </Empty>
            ) : (
              <>
                <VerdictStrip plan={plan} series={verdicts} />
                <p className="muted">
                  <Link to={`/${plan}/evaluations/${evaluation.id ?? ''}`}>
                    {t('indicators.verdictsOf', {
                      year: evaluation.year ?? '',
                      state: word('publication', evaluation.state),
                      asOf: moment(evaluation.asOf),
                    })}
                  </Link>
                </p>
              </>
            )
          }
        </Loaded>
      </section>
      <Loaded read={series} rows={14}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('indicators.empty')}>
              <p>{t('indicators.emptyWhat')}</p>
            </Empty>
          ) : (
            <>
              {[...new Set(found.map((one) => one.category ?? ''))].map((category) => (
                <CategoryTable
                  key={category}
                  category={category}
                  series={found.filter((one) => (one.category ?? '') === category)}
                  verdicts={verdicts}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  )
}

function CategoryTable(props: { category: string; series: Series[]; verdicts: SeriesVerdict[] }) {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const verdictOf = (row: Series) => props.verdicts.find((one) => one.seriesCode === row.code)
  const columns: Column<Series>[] = [
    {
      key: 'name',
      title: t('indicators.indicator'),
      width: '36%',
      render: (row) => (
        <Link to={`/${plan}/indicators/${row.code ?? ''}`}>
          {row.indicatorNumber}. {row.indicatorName}
          {row.name && row.name !== row.indicatorName && ` — ${row.name}`}
        </Link>
      ),
    },
    { key: 'unit', tight: true, title: t('indicators.unit'), render: (row) => row.unit ?? '--' },
    {
      key: 'attribute',
      tight: true,
      title: t('indicators.attribute'),
      render: (row) => word('attribute', row.attribute),
    },
    {
      key: 'baseline',
      title: t('indicators.baseline'),
      numeric: true,
      render: (row) => row.baselineText ?? quantity(row.baseline),
    },
    { key: 'target', title: t('indicators.target'), width: '18%', render: (row) => row.target ?? '--' },
    {
      key: 'value',
      title: t('indicators.value'),
      numeric: true,
      render: (row) => quantity(verdictOf(row)?.value),
    },
    {
      key: 'margin',
      title: t('indicators.margin'),
      numeric: true,
      render: (row) => signed(verdictOf(row)?.margin),
    },
    {
      key: 'verdict',
      title: t('indicators.verdict'),
      render: (row) => <VerdictTag verdict={verdictOf(row)?.verdict} />,
    },
  ]
  return (
    <section className="panel">
      <h2>{props.category || t('indicators.title')}</h2>
      <DataTable
        caption={props.category}
        columns={columns}
        rows={props.series}
        rowKey={(row) => row.code ?? ''}
      />
    </section>
  )
}
