import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { admissionsQuery } from '../api/reserve'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'

/** How a project came into the library, or why it did not. */
export function Reviews({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const reviews = useInfiniteQuery(admissionsQuery(plan, code))
  return (
    <section className="panel" aria-labelledby="reviews">
      <h2 id="reviews">{t('reserve.reviews')}</h2>
      <Loaded read={reviews} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('reserve.noReviews')}</p>
          ) : (
            <ol className="plain-list">
              {found.map((one) => (
                <li key={one.number}>
                  <time dateTime={one.decidedAt}>{moment(one.decidedAt)}</time>{' '}
                  <strong>{one.decidedBy}</strong> {word('outcome', one.outcome)}
                  {one.comment && <p>{one.comment}</p>}
                  {(one.opinions ?? [])
                    .filter((opinion) => !opinion.passed || opinion.comment)
                    .map((opinion) => (
                      <div key={opinion.aspect} className={opinion.passed ? 'muted' : 'tone-bad'}>
                        {`${opinion.passed ? '✔' : '✖'} ${word('aspect', opinion.aspect)}：${opinion.comment ?? ''}`}
                      </div>
                    ))}
                  {one.evidence && <p className="muted">{`${t('project.evidence')}：${one.evidence}`}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
