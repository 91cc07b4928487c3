import { useTranslation } from 'react-i18next'
import type { Diagnostic, SeriesVerdict } from '../api/indicators'
import { moment } from '../format/date'
import { quantity, readable, signed } from '../format/number'
import { useWord } from '../i18n'
import { VerdictTag } from '../parts/Tags'
import { ProofInputs } from './ProofInputs'

/** Why a series has its verdict, to be read from top to bottom: rule, inputs, arithmetic, verdict. */
export function ProofReading({ verdict }: { verdict: SeriesVerdict }) {
  const { t } = useTranslation()
  const word = useWord()
  const { proof, diagnostics } = verdict
  return (
    <article>
      <h3>{t('proof.rule')}</h3>
      <p>
        {[proof?.ruleZh ?? proof?.rule, proof?.clause].filter(Boolean).join('，')}
        <span className="muted">
          {' '}
          {proof?.version} · {t('proof.asOf', { date: moment(proof?.asOf) })}
        </span>
      </p>
      <h3>{t('proof.inputs')}</h3>
      <ProofInputs inputs={proof?.inputs ?? []} />
      <h3>{t('proof.steps')}</h3>
      <ol>
        {(proof?.steps ?? []).map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
      <h3>{t('proof.result')}</h3>
      <p>
        <VerdictTag verdict={verdict.verdict} />
        {verdict.reason && `：${readable(verdict.reason)}`}
        {verdict.margin != null && (
          <span className="muted">
            {' '}
            {t('indicators.margin')} {signed(verdict.margin)}
          </span>
        )}
      </p>
      {(verdict.bestCase ?? verdict.worstCase) && (
        <p>
          {t('proof.missing')}：{t('proof.best')} {word('verdict', verdict.bestCase?.verdict)}，
          {t('proof.worst')} {word('verdict', verdict.worstCase?.verdict)}
        </p>
      )}
      {verdict.published?.verdict && (
        <p>
          {t('proof.published')}：{verdict.published.verdict}{' '}
          <span className="muted">{verdict.published.note}</span>
        </p>
      )}
      <h3>{t('proof.diagnostics')}</h3>
      <dl className="facts">
        {(['requiredYearlyChange', 'linearProjection', 'growthRateRatio'] as const).map((name) => (
          <DiagnosticLine key={name} label={t(`proof.${name}`)} diagnostic={diagnostics?.[name]} />
        ))}
      </dl>
    </article>
  )
}

function DiagnosticLine({ label, diagnostic }: { label: string; diagnostic?: Diagnostic }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{diagnostic?.value != null ? quantity(diagnostic.value) : readable(diagnostic?.refusal)}</dd>
    </>
  )
}
