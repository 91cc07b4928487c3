import { createBrowserRouter } from 'react-router'
import { Waiting } from '../parts/Waiting'
import { Broken } from './Broken'
import { Home } from './Home'
import { NoSuchPage } from './NoSuchPage'
import { readFoundations } from './queries'
import { Shell } from './Shell'

/** Each screen is a bundle of its own. */
export const router = createBrowserRouter(
  [
    { path: '/', element: <Home /> },
    {
      path: '/:plan',
      element: <Shell />,
      loader: readFoundations,
      shouldRevalidate: () => false,
      hydrateFallbackElement: <Waiting />,
      errorElement: <Broken />,
      children: [
        {
          errorElement: <Broken />,
          children: [
            { path: 'today', lazy: () => import('../today/TodayScreen') },
            { path: 'projects', lazy: () => import('../projects/ProjectsScreen') },
            { path: 'projects/:code', lazy: () => import('../projects/ProjectScreen') },
            { path: 'reports', lazy: () => import('../reports/ReportsScreen') },
            { path: 'money', lazy: () => import('../money/MoneyScreen') },
            { path: 'indicators', lazy: () => import('../indicators/IndicatorsScreen') },
            { path: 'indicators/lint', lazy: () => import('../indicators/LintScreen') },
            { path: 'indicators/monitoring', lazy: () => import('../indicators/MonitoringScreen') },
            { path: 'indicators/reports', lazy: () => import('../observations/ReportsScreen') },
            { path: 'indicators/:series', lazy: () => import('../indicators/SeriesScreen') },
            { path: 'evaluations', lazy: () => import('../evaluations/EvaluationsScreen') },
            { path: 'evaluations/compare', lazy: () => import('../evaluations/CompareScreen') },
            { path: 'evaluations/:id', lazy: () => import('../evaluations/EvaluationScreen') },
            { path: 'alerts', lazy: () => import('../alerts/AlertsScreen') },
            { path: 'alerts/board', lazy: () => import('../alerts/BoardScreen') },
            { path: 'alerts/subscriptions', lazy: () => import('../alerts/SubscriptionsScreen') },
            { path: 'alerts/rules', lazy: () => import('../rules/RulesScreen') },
            { path: 'alerts/rules/write', lazy: () => import('../rules/UserRuleScreen') },
            { path: 'alerts/rules/:rule', lazy: () => import('../rules/RuleScreen') },
            { path: 'alerts/:id', lazy: () => import('../alerts/AlertScreen') },
            { path: 'ledger', lazy: () => import('../ledger/LedgerScreen') },
            { path: 'administration', lazy: () => import('../administration/AdministrationScreen') },
            { path: 'administration/webhooks', lazy: () => import('../webhooks/WebhooksScreen') },
            { path: '*', element: <NoSuchPage /> },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
)
