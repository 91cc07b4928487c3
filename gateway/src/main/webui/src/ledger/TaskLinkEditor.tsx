import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { seriesListQuery } from '../api/indicators'
import { plansQuery, projectsQuery, type Task } from '../api/registry'
import { link, type TaskLinks } from '../api/targets'
import { useSettled } from '../parts/useSettled'
import { ProblemNotice } from '../parts/ProblemNotice'

const nameOf = (planCode: string, code: string) => `${planCode}/${code}`

/** Says which projects and series of a city plan a task carries forward. */
export function TaskLinkEditor(props: { task: Task; links: TaskLinks; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { task, links } = props
  const plans = (useQuery(plansQuery).data ?? []).filter((plan) => plan.startYear !== plan.finalYear)
  const [chosenPlan, setPlan] = useState(links.projects[0]?.planCode)
  const plan = chosenPlan ?? plans[plans.length - 1]?.code ?? ''
  const [typed, setTyped] = useState('')
  const projects =
    useInfiniteQuery({ ...projectsQuery(plan, { q: useSettled(typed).trim() }), enabled: plan !== '' })
      .data ?? []
  const all = useQuery({ ...seriesListQuery(plan), enabled: plan !== '' }).data ?? []
  const [linked, setLinked] = useState(
    links.projects.map((one) => nameOf(one.planCode ?? '', one.code ?? '')),
  )
  const [series, setSeries] = useState(links.series)
  const save = useMutation({
    mutationFn: () =>
      link(task, {
        series,
        projects: linked.map((name) => {
          const [planCode = '', ...code] = name.split('/')
          return { planCode, code: code.join('/') }
        }),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tasks'] })
      void message.success(t('common.saved'))
      props.onClose()
    },
  })
  return (
    <>
      {save.error && <ProblemNotice error={save.error} />}
      <Form layout="vertical" component="div">
        <Form.Item label={t('app.plan')} htmlFor="links-plan">
          <Select
            id="links-plan"
            value={plan || undefined}
            options={plans.map((one) => ({ value: one.code ?? '', label: one.name }))}
            onChange={setPlan}
          />
        </Form.Item>
        <Form.Item label={t('links.projects')} htmlFor="links-projects">
          <Select
            id="links-projects"
            mode="multiple"
            showSearch={{ filterOption: false, onSearch: setTyped }}
            value={linked}
            options={[
              ...links.projects.map((one) => ({
                value: nameOf(one.planCode ?? '', one.code ?? ''),
                label: `${one.code ?? ''} ${one.name ?? ''}`,
              })),
              ...projects.map((one) => ({
                value: nameOf(plan, one.code ?? ''),
                label: `${one.code ?? ''} ${one.name ?? ''}`,
              })),
            ].filter((one, at, all) => all.findIndex((other) => other.value === one.value) === at)}
            onChange={setLinked}
          />
        </Form.Item>
        <Form.Item label={t('links.series')} htmlFor="links-series">
          <Select
            id="links-series"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={series}
            options={all.map((one) => ({
              value: one.code ?? '',
              label: `${one.code ?? ''} ${one.name ?? one.indicatorName ?? ''}`,
            }))}
            onChange={setSeries}
          />
        </Form.Item>
      </Form>
      <Button type="primary" size="small" loading={save.isPending} onClick={() => save.mutate()}>
        {t('action.save')}
      </Button>{' '}
      <Button size="small" onClick={props.onClose}>
        {t('action.cancel')}
      </Button>
    </>
  )
}
