import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Series, seriesListQuery } from '../api/indicators'
import type { Project } from '../api/registry'
import { serve, servedQuery } from '../api/serving'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { seriesLabel } from './seriesLabel'

/** Which indicator series a project is to move; those who answer for it say so. */
export function ProjectSeries({ project, mayEdit }: { project: Project; mayEdit: boolean }) {
  const { t } = useTranslation()
  const plan = project.planCode ?? ''
  const served = useQuery(servedQuery(plan, project.code ?? ''))
  const all = useQuery(seriesListQuery(plan)).data ?? []
  const [editing, setEditing] = useState(false)
  const nameOf = (code: string) => {
    const found = all.find((one) => one.code === code)
    return found ? seriesLabel(found) : code
  }
  return (
    <section className="panel" aria-labelledby="project-series">
      <h2 id="project-series">
        {t('project.series')}
        {mayEdit && !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('project.seriesEdit')}
          </Button>
        )}
      </h2>
      <Loaded read={served} rows={1}>
        {(codes) =>
          editing ? (
            <Editor project={project} codes={codes} all={all} onClose={() => setEditing(false)} />
          ) : codes.length === 0 ? (
            <p className="muted">{t('project.noSeries')}</p>
          ) : (
            <ul>
              {codes.map((code) => (
                <li key={code}>
                  <Link to={`/${plan}/indicators/${code}`}>{nameOf(code)}</Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function Editor(props: { project: Project; codes: string[]; all: Series[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { project, all } = props
  const [chosen, setChosen] = useState(props.codes)
  const save = useMutation({
    mutationFn: () => serve(project, chosen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['project', project.planCode, project.code] })
      void queries.invalidateQueries({ queryKey: ['projects', project.planCode, 'serving'] })
      void message.success(t('common.saved'))
      props.onClose()
    },
    // Somebody was faster: the page shows what is there now, the choice stays.
    onError: () => queries.invalidateQueries({ queryKey: ['project', project.planCode, project.code] }),
  })
  return (
    <>
      {save.error && <ProblemNotice error={save.error} />}
      <Select
        mode="multiple"
        aria-label={t('project.series')}
        style={{ width: '100%', marginBottom: 8 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        options={all.map((one) => ({ value: one.code ?? '', label: seriesLabel(one) }))}
        onChange={setChosen}
      />
      <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
        {t('action.save')}
      </Button>{' '}
      <Button onClick={props.onClose}>{t('action.cancel')}</Button>
    </>
  )
}
