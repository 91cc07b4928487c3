import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { planFundingQuery } from '../api/funding'
import { type Category, type MoneyRow, projectFacetsQuery, projectsQuery } from '../api/registry'
import { late } from '../format/late'
import { share } from '../format/number'
import { useWord } from '../i18n'
import { AsOfNote } from '../parts/AsOf'
import { Loaded } from '../parts/Loaded'
import { Wan } from '../parts/Wan'

const CATEGORIES: Category[] = ['CLEAR_WATER', 'BLUE_SKY', 'CLEAN_SOIL', 'WASTE', 'CLIMATE', 'CAPACITY']

/** Each category of works: its projects by state, how late they are, its money. */
export function Categories({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const money = useQuery(planFundingQuery(plan, 'category'))
  const all = useQuery(projectFacetsQuery(plan, {}))
  if (all.data?.state?.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="categories" className="categories">
      <h2 id="categories">{t('today.categories')}</h2>
      <Loaded read={money} rows={6}>
        {({ rows = [] }) => (
          <>
            <div className="cards">
              {CATEGORIES.map((category) => (
                <Card
                  key={category}
                  plan={plan}
                  category={category}
                  money={rows.find((row) => row.key === category)}
                />
              ))}
            </div>
            <p className="table-date">
              <AsOfNote />
            </p>
          </>
        )}
      </Loaded>
    </section>
  )
}

interface CardProps {
  plan: string
  category: Category
  money?: MoneyRow
}

function Card({ plan, category, money }: CardProps) {
  const { t } = useTranslation()
  const word = useWord()
  return (
    <article className="panel">
      <h3>
        <Link to={`/${plan}/projects?category=${category}`}>{word('category', category)}</Link>
      </h3>
      <States plan={plan} category={category} />
      {money && (
        <dl className="money-line">
          <dt>{word('kind', 'PLANNED')}</dt>
          <dd>
            <Wan yuan={money.plannedYuan} />
          </dd>
          <dt>{word('kind', 'ALLOCATED')}</dt>
          <dd>
            <Wan yuan={money.allocatedYuan} />
          </dd>
          <dt>{word('kind', 'RECEIVED')}</dt>
          <dd>
            <Wan yuan={money.receivedYuan} />
          </dd>
          <dt>{word('kind', 'PAID')}</dt>
          <dd>
            <Wan yuan={money.paidYuan} />
          </dd>
          <dt>{t('money.executionRate')}</dt>
          <dd className="number">{share(money.executionRate)}</dd>
        </dl>
      )}
    </article>
  )
}

/** Counted by the service, so that a plan of many thousand projects reads as fast as a small one. */
function States({ plan, category }: { plan: string; category: Category }) {
  const { t } = useTranslation()
  const word = useWord()
  const facets = useQuery(projectFacetsQuery(plan, { category }))
  const slip = useInfiniteQuery(projectsQuery(plan, { category, sort: '-daysLate' }, 1)).data?.[0]?.standing
  return (
    <Loaded read={facets} rows={2}>
      {({ state = [], late: lateness = [] }) => {
        const lateCount = lateness.find((one) => one.value === 'true')?.count ?? 0
        return (
          <>
            <p className="spread">
              <span>{t('today.projects', { n: state.reduce((sum, one) => sum + (one.count ?? 0), 0) })}</span>
              <Link
                className={lateCount > 0 ? 'tone-bad' : 'muted'}
                to={`/${plan}/projects?category=${category}&late=true&sort=-daysLate`}
              >
                {lateCount > 0 && '■ '}
                {t('today.lateProjects', { n: lateCount })}
              </Link>
            </p>
            {(slip?.daysLate ?? 0) > 0 && (
              <p className="tone-bad">{t('today.slip', { late: late(slip?.daysLate) })}</p>
            )}
            <p className="muted">
              {state.map((one) => `${word('lifecycle', one.value)} ${one.count ?? 0}`).join(' · ')}
            </p>
          </>
        )
      }}
    </Loaded>
  )
}
