import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Webhook, webhooksQuery } from '../api/webhooks'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { Deliveries } from './Deliveries'
import { MakeWebhook } from './MakeWebhook'
import { Secret } from './Secret'
import { WebhookTable } from './WebhookTable'

/** Where other systems are told of alerts, what was sent there, and what did not arrive. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const webhooks = useQuery(webhooksQuery)
  const { values, set } = useFilters('make', 'log')
  const [made, setMade] = useState<Webhook>()
  const opened = webhooks.data?.items?.find((one) => one.id === values.log)
  return (
    <>
      <Heading title={t('webhooks.title')} lead={t('webhooks.lead')}>
        <Link className="screen-link" to={`/${plan}/administration`}>
          {t('administration.title')}
        </Link>
        <Button type="primary" onClick={() => set('make', '1')}>
          {t('webhooks.make')}
        </Button>
      </Heading>
      <section className="panel" aria-label={t('webhooks.title')}>
        <Loaded read={webhooks} rows={3}>
          {({ items = [] }) =>
            items.length === 0 ? (
              <Empty title={t('webhooks.none')}>
                <p>{t('webhooks.noneWhat')}</p>
              </Empty>
            ) : (
              <WebhookTable webhooks={items} onLog={(id) => set('log', id)} onMade={setMade} />
            )
          }
        </Loaded>
      </section>
      {opened && <Deliveries webhook={opened} onClose={() => set('log', undefined)} />}
      {values.make && <MakeWebhook onMade={setMade} onClose={() => set('make', undefined)} />}
      {made && <Secret webhook={made} onClose={() => setMade(undefined)} />}
    </>
  )
}
