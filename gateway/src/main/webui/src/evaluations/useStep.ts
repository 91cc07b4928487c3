import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { useWord } from '../i18n'
import { newKey } from '../api/client'
import { type Evaluation, evaluationQuery } from '../api/indicators'

/** Takes a step of an evaluation and shows what became of it; the same step sent again happens once. */
export function useStep(evaluation: Evaluation) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const word = useWord()
  const key = useRef(newKey())
  const query = evaluationQuery(evaluation.id ?? '')
  return useMutation({
    mutationFn: (take: (key: string) => Promise<Evaluation>) => take(key.current),
    onSuccess: (taken) => {
      key.current = newKey()
      queries.setQueryData(query.queryKey, taken)
      void queries.invalidateQueries({ queryKey: ['evaluations'] })
      void queries.invalidateQueries({ queryKey: [...query.queryKey, 'steps'] })
      void message.success(word('publication', taken.state))
    },
    // Somebody may have been faster: show where it stands now.
    onError: () => void queries.invalidateQueries({ queryKey: query.queryKey }),
  })
}
