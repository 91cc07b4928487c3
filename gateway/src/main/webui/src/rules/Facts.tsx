import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { About, Vocabulary } from '../api/rules'
import { useWord } from '../i18n'
import { EXAMPLES } from './examples'

interface Props {
  about: About
  vocabulary: Vocabulary
  /** Writes a name at the end of the expression, or an example in its place. */
  onName: (name: string) => void
  onExample: (expression: string) => void
}

/** What an expression may speak of, beside the place where it is typed; a click writes the name. */
export function Facts({ about, vocabulary, onName, onExample }: Props) {
  const { t } = useTranslation()
  const variables = Object.entries(vocabulary.variables?.[about] ?? {})
  return (
    <section className="panel facts-beside" aria-labelledby="facts">
      <h2 id="facts">{t('rules.facts')}</h2>
      <p className="muted">{t('rules.conventions')}</p>
      <h3>{t('rules.examples')}</h3>
      <ul className="plain-list">
        {EXAMPLES[about].map(({ title, expression }) => (
          <li key={expression}>
            {t(title)}
            <br />
            <code>{expression}</code>{' '}
            <Button size="small" onClick={() => onExample(expression)}>
              {t('rules.useExample')}
            </Button>
          </li>
        ))}
      </ul>
      {variables.map(([name, type]) => (
        <Members key={name} variable={name} type={type} vocabulary={vocabulary} onName={onName} />
      ))}
    </section>
  )
}

function Members(props: {
  variable: string
  type: string
  vocabulary: Vocabulary
  onName: (name: string) => void
}) {
  const { t } = useTranslation()
  const word = useWord()
  const members = Object.entries(props.vocabulary.types?.[props.type] ?? {})
  return (
    <details open>
      <summary>
        <strong>{word('factType', props.type)}</strong> <code>{props.variable}</code>
      </summary>
      <table className="plain-table compact">
        <thead>
          <tr>
            <th scope="col">{t('rules.fact')}</th>
            <th scope="col">{t('rules.factKind')}</th>
            <th scope="col">{t('rules.factMeaning')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(([member, kind]) => (
            <tr key={member}>
              <th scope="row">
                <button
                  type="button"
                  className="plain-button"
                  onClick={() => props.onName(`${props.variable}.${member}`)}
                >
                  {member}
                </button>
              </th>
              <td>{word('factKind', kind)}</td>
              <td>{word('fact', `${props.type}.${member}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
