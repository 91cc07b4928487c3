import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Alert, unresolvedQuery } from '../api/alerts'
import { planFundingQuery } from '../api/funding'
import { allProjectsQuery, type Category, type MoneyRow, type Project } from '../api/registry'
import { late } from '../format/late'
import { share } from '../format/number'
import { useWord } from '../i18n'
import { Wan } from '../parts/Wan'

const CATEGORIES: Category[] = ['CLEAR_WATER', 'BLUE_SKY', 'CLEAN_SOIL', 'WASTE', 'CLIMATE', 'CAPACITY']

/** Each category of works: its projects by state, its alerts, its money. */
export function Categories({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const projects = useQuery(allProjectsQuery(plan)).data ?? []
  const alerts = useQuery(unresolvedQuery({ plan })).data ?? []
  const money = useQuery(planFundingQuery(plan, 'category')).data?.rows ?? []
  if (projects.length === 0) {
    return null
  }
  const lateOf = (own: Project[]) =>
    alerts.filter((alert) => own.some((one) => alert.subject?.split('#')[0] === `${plan}/${one.code ?? ''}`))
  return (
    <section aria-labelledby="categories" className="categories">
      <h2 id="categories">{t('today.categories')}</h2>
      <div className="cards">
        {CATEGORIES.map((category) => {
          const own = projects.filter((one) => one.category === category)
          return (
            <Card
              key={category}
              plan={plan}
              category={category}
              projects={own}
              alerts={lateOf(own)}
              money={money.find((row) => row.key === category)}
            />
          )
        })}
      </div>
    </section>
  )
}

interface CardProps {
  plan: string
  category: Category
  projects: Project[]
  alerts: Alert[]
  money?: MoneyRow
}

function Card({ plan, category, projects, alerts, money }: CardProps) {
  const { t } = useTranslation()
  const word = useWord()
  const slip = Math.max(0, ...alerts.map((alert) => alert.daysLate ?? 0))
  const states = [...new Set(projects.map((one) => one.state))]
  return (
    <article className="panel">
      <h3>
        <Link to={`/${plan}/projects?category=${category}`}>{word('category', category)}</Link>
      </h3>
      <p className="spread">
        <span>{t('today.projects', { n: projects.length })}</span>
        <span className={alerts.length > 0 ? 'tone-bad' : 'muted'}>
          {alerts.length > 0 && '■ '}
          {t('today.late', { n: alerts.length })}
        </span>
      </p>
      {slip > 0 && <p className="tone-bad">{t('today.slip', { late: late(slip) })}</p>}
      <p className="muted">
        {states
          .map(
            (state) => `${word('lifecycle', state)} ${projects.filter((one) => one.state === state).length}`,
          )
          .join(' · ')}
      </p>
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
          <dt>
            {word('kind', 'PAID')}（{share(money.executionRate)}）
          </dt>
          <dd>
            <Wan yuan={money.paidYuan} />
          </dd>
        </dl>
      )}
    </article>
  )
}
