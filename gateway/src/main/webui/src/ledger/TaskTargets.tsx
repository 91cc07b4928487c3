import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Task } from '../api/registry'
import { targetsQuery } from '../api/targets'
import { Loaded } from '../parts/Loaded'
import { NewTarget } from './NewTarget'
import { TargetItem } from './TargetItem'

/** What a task is to reach in numbers, and how much of it is reached. */
export function TaskTargets({ task, mayReport }: { task: Task; mayReport: boolean }) {
  const { t } = useTranslation()
  const targets = useQuery(targetsQuery(task.planCode ?? '', task.code ?? ''))
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="targets">
      <h3 id="targets">{t('targets.title')}</h3>
      <Loaded read={targets} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('targets.none')}</p>
          ) : (
            <ul>
              {found.map((target) => (
                <TargetItem
                  key={`${String(target.number)}/${String(target.version)}`}
                  target={target}
                  mayReport={mayReport}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayReport && !adding && (
        <Button size="small" onClick={() => setAdding(true)}>
          {t('targets.add')}
        </Button>
      )}
      {adding && <NewTarget task={task} onClose={() => setAdding(false)} />}
    </section>
  )
}
