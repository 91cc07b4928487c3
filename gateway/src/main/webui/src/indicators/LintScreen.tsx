import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Finding, lintQuery } from '../api/monitoring'
import { csvAddress } from '../format/csv'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { saveAs } from '../parts/saveAs'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { readable } from '../format/number'
import { useWord } from '../i18n'

const TONES = { ERROR: ['‼', 'bad'], WARNING: ['▲', 'open'], NOTE: ['ⓘ', 'fair'] } as const

/** A finding is the same finding as long as it says the same. */
const nameOf = (finding: Finding) =>
  [finding.rule, ...(finding.places ?? []).flatMap((place) => [place.where, place.says])].join('|')

/** Which findings the reader has dealt with, kept in this browser. */
function useSeen(plan: string) {
  const place = `ecoplan.lint.${plan}`
  const [seen, setSeen] = useState(() => new Set(JSON.parse(localStorage.getItem(place) ?? '[]') as string[]))
  const mark = (name: string, isSeen: boolean) => {
    const next = new Set(seen)
    if (isSeen) {
      next.add(name)
    } else {
      next.delete(name)
    }
    localStorage.setItem(place, JSON.stringify([...next]))
    setSeen(next)
  }
  return { seen, mark }
}

/** Where a plan contradicts itself, as a list a person works through. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const lint = useQuery(lintQuery(plan))
  return (
    <>
      <Heading title={t('lint.title')} lead={t('lint.lead')}>
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <section className="panel">
        <Loaded read={lint} rows={8}>
          {(found) =>
            found.length === 0 ? <Empty title={t('lint.none')} /> : <Findings plan={plan} findings={found} />
          }
        </Loaded>
      </section>
    </>
  )
}

function Findings({ plan, findings }: { plan: string; findings: Finding[] }) {
  const { t } = useTranslation()
  const { values, set } = useFilters('left')
  const { seen, mark } = useSeen(plan)
  const word = useWord()
  const shown = values.left ? findings.filter((finding) => !seen.has(nameOf(finding))) : findings
  const columns: Column<Finding>[] = [
    {
      key: 'rule',
      title: t('lint.rule'),
      width: '16%',
      render: (row) => <strong>{word('lintRule', row.rule)}</strong>,
    },
    {
      key: 'severity',
      tight: true,
      title: t('lint.severity'),
      render: (row) => {
        const [symbol, tone] = TONES[row.severity ?? 'NOTE']
        return (
          <span className={`tag ${tone}`}>
            <span aria-hidden="true">{symbol}</span> {word('lintSeverity', row.severity)}
          </span>
        )
      },
    },
    {
      key: 'places',
      title: t('lint.places'),
      width: '44%',
      render: (row) =>
        (row.places ?? []).map((place, index) => (
          <div key={index}>
            <span className="muted">{place.where}</span> {readable(place.says)}
          </div>
        )),
    },
    { key: 'arithmetic', title: t('lint.arithmetic'), render: (row) => readable(row.arithmetic) },
    {
      key: 'seen',
      tight: true,
      title: t('lint.seen'),
      render: (row) => (
        <Checkbox
          aria-label={`${t('lint.seen')}：${word('lintRule', row.rule)} ${row.places?.[0]?.where ?? ''}`}
          checked={seen.has(nameOf(row))}
          onChange={(event) => mark(nameOf(row), event.target.checked)}
        />
      ),
    },
  ]
  const exportAll = () =>
    saveAs(
      `${plan}-lint.csv`,
      csvAddress([
        (['rule', 'severity', 'places', 'arithmetic', 'seen'] as const).map((column) => t(`lint.${column}`)),
        ...findings.map((finding) => [
          word('lintRule', finding.rule),
          word('lintSeverity', finding.severity),
          (finding.places ?? []).map((place) => `${place.where ?? ''}：${place.says ?? ''}`).join('；'),
          finding.arithmetic,
          t(seen.has(nameOf(finding)) ? 'common.yes' : 'common.no'),
        ]),
      ]),
    )
  return (
    <>
      <div className="spread">
        <p role="status">
          <strong>
            {t('lint.finding', {
              all: findings.length,
              seen: findings.filter((finding) => seen.has(nameOf(finding))).length,
            })}
          </strong>{' '}
          <span className="muted">{t('lint.seenWhat')}</span>
        </p>
        <div className="actions">
          <Checkbox
            checked={values.left !== undefined}
            onChange={(event) => set('left', event.target.checked ? '1' : undefined)}
          >
            {t('lint.open')}
          </Checkbox>
          <Button onClick={exportAll}>{t('action.export')}</Button>
        </div>
      </div>
      <DataTable caption={t('lint.title')} columns={columns} rows={shown} rowKey={nameOf} />
    </>
  )
}
