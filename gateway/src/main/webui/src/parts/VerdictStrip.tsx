import { useTranslation } from 'react-i18next'
import type { SeriesVerdict, Verdict } from '../api/indicators'
import { VERDICTS, WORST_FIRST } from '../format/verdict'
import { useWord } from '../i18n'
import { Link } from 'react-router'
import './strip.css'

/** Every series as one cell, worst first; then how many there are of each verdict. Never an average. */
export function VerdictStrip({ plan, series }: { plan: string; series: SeriesVerdict[] }) {
  const { t } = useTranslation()
  const word = useWord()
  const rank = (verdict?: Verdict) => (verdict ? WORST_FIRST.indexOf(verdict) : WORST_FIRST.length)
  const sorted = [...series].sort((a, b) => rank(a.verdict) - rank(b.verdict))
  const counts = WORST_FIRST.map((verdict) => ({
    verdict,
    count: series.filter((one) => one.verdict === verdict).length,
  })).filter(({ count }) => count > 0)
  return (
    <div>
      <p>
        <strong>{t('indicators.strip', { all: series.length })}</strong>
      </p>
      <ul className="strip">
        {sorted.map((one) => {
          const { symbol, tone } = VERDICTS[one.verdict ?? 'INSUFFICIENT_DATA']
          const name = `${one.seriesCode ?? ''} ${one.indicatorName ?? ''} ${one.name ?? ''}：${word('verdict', one.verdict)}`
          return (
            <li key={one.seriesCode}>
              <Link
                to={`/${plan}/indicators/${one.seriesCode ?? ''}`}
                className={tone}
                title={name}
                aria-label={name}
              >
                <span aria-hidden="true">{symbol}</span>
              </Link>
            </li>
          )
        })}
      </ul>
      <ul className="strip-legend">
        {counts.map(({ verdict, count }) => (
          <li key={verdict} className={VERDICTS[verdict].tone}>
            <span aria-hidden="true">{VERDICTS[verdict].symbol}</span> {word('verdict', verdict)} {count}
          </li>
        ))}
      </ul>
    </div>
  )
}
