import { useTranslation } from 'react-i18next'
import type { Proof } from '../api/indicators'
import { quantity } from '../format/number'
import { Source } from '../parts/Source'
import { useWord } from '../i18n'
import { TableScroll } from '../parts/TableScroll'

/** Everything that was looked at, and why something was not used. */
export function ProofInputs({ inputs }: { inputs: NonNullable<Proof['inputs']> }) {
  const { t } = useTranslation()
  const word = useWord()
  return (
    <TableScroll>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('proof.kind')}</th>
            <th scope="col">{t('series.period')}</th>
            <th scope="col" className="numeric">
              {t('series.value')}
            </th>
            <th scope="col">{t('common.source')}</th>
            <th scope="col">{t('proof.used')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input, index) => (
            <tr key={index}>
              <th scope="row">{word('proof.kind', input.kind)}</th>
              <td>{input.period ?? '--'}</td>
              <td className="numeric">
                {input.value != null ? quantity(input.value) : (input.text ?? '--')}
              </td>
              <td>
                <Source text={input.source} date={input.sourceDate} />
              </td>
              <td>{input.used ? t('common.yes') : (input.notUsedBecause ?? t('common.no'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
