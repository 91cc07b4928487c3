import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Evaluation, evaluationQuery, evaluationsQuery } from '../api/indicators'
import { moment } from '../format/date'
import { quantity, signed } from '../format/number'
import { useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { VerdictTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { compare, type Pair } from './compare'

/** Two evaluations of a plan side by side: which verdicts differ, and by how much the values moved. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { values, set } = useFilters('one', 'other', 'same')
  const evaluations = useInfiniteQuery(evaluationsQuery(plan)).data ?? []
  const other = values.other ?? evaluations[0]?.id
  const one = values.one ?? evaluations[1]?.id
  const options = evaluations.map((evaluation) => ({
    value: evaluation.id ?? '',
    label: `${t('evaluations.name', { year: evaluation.year ?? '' })} · ${word('publication', evaluation.state)} · ${moment(evaluation.asOf)}`,
  }))
  return (
    <>
      <Heading title={t('compare.title')}>
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <section className="panel">
        <search className="filters">
          <Choice label={t('compare.one')} value={one} options={options} onChange={(id) => set('one', id)} />
          <Choice
            label={t('compare.other')}
            value={other}
            options={options}
            onChange={(id) => set('other', id)}
          />
          <Checkbox
            checked={values.same === undefined}
            onChange={(event) => set('same', event.target.checked ? undefined : '1')}
          >
            {t('compare.onlyChanged')}
          </Checkbox>
        </search>
        {one && other ? (
          <Both one={one} other={other} withSame={values.same !== undefined} />
        ) : (
          <Empty title={t('compare.choose')} />
        )}
      </section>
    </>
  )
}

function Both({ one, other, withSame }: { one: string; other: string; withSame: boolean }) {
  const first = useQuery(evaluationQuery(one))
  const second = useQuery(evaluationQuery(other))
  return (
    <Loaded read={first} rows={8}>
      {(a) => (
        <Loaded read={second} rows={8}>
          {(b) => <Differences one={a} other={b} withSame={withSame} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Differences({ one, other, withSame }: { one: Evaluation; other: Evaluation; withSame: boolean }) {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const pairs = compare(one, other)
  const changed = pairs.filter((pair) => pair.one?.verdict !== pair.other?.verdict)
  const name = (evaluation: Evaluation) =>
    `${t('evaluations.name', { year: evaluation.year ?? '' })}（${moment(evaluation.asOf)}）`
  const columns: Column<Pair>[] = [
    {
      key: 'series',
      title: t('evaluations.series'),
      width: '34%',
      render: (row) => (
        <Link to={`/${plan}/indicators/${row.code}`}>
          {row.code} {row.name}
        </Link>
      ),
    },
    { key: 'one', title: name(one), render: (row) => <Judged verdict={row.one} /> },
    { key: 'other', title: name(other), render: (row) => <Judged verdict={row.other} /> },
    {
      key: 'difference',
      title: t('compare.difference'),
      numeric: true,
      render: (row) => signed(row.difference),
    },
  ]
  return (
    <>
      <p role="status">
        <strong>
          {changed.length === 0
            ? t('compare.same')
            : t('compare.finding', {
                all: pairs.length,
                changed: changed.length,
                better: changed.filter((pair) => pair.turn > 0).length,
                worse: changed.filter((pair) => pair.turn < 0).length,
              })}
        </strong>
      </p>
      {(withSame || changed.length > 0) && (
        <DataTable
          caption={t('compare.title')}
          columns={columns}
          rows={withSame ? pairs : changed}
          rowKey={(row) => row.code}
        />
      )}
    </>
  )
}

function Judged({ verdict }: { verdict: Pair['one'] }) {
  return (
    <>
      <VerdictTag verdict={verdict?.verdict} /> <span className="muted">{quantity(verdict?.value)}</span>
    </>
  )
}
