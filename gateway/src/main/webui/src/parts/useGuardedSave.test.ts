import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { useGuardedSave } from './useGuardedSave'

interface Thing {
  version: number
  name: string
}

const mine = { name: 'mine' }
const base: Thing = { version: 1, name: 'old' }
const theirs: Thing = { version: 2, name: 'theirs' }

function saving(answers: (Thing | Problem)[]) {
  const sent: { version: number; key: string }[] = []
  const saved: Thing[] = []
  const hook = renderHook(() =>
    useGuardedSave<Thing, { name: string }>({
      save: (on, _patch, key) => {
        sent.push({ version: on.version, key })
        const answer = answers.shift()
        return answer instanceof Problem || !answer
          ? Promise.reject(answer ?? Problem.unreachable())
          : Promise.resolve(answer)
      },
      reread: () => Promise.resolve(theirs),
      onSaved: (thing) => saved.push(thing),
    }),
  )
  return { hook, sent, saved, submit: (on: Thing) => act(() => hook.result.current.submit(on, mine)) }
}

it('lays both values side by side when somebody was faster, and writes nothing', async () => {
  const { hook, saved, submit } = saving([new Problem(412, {})])
  await submit(base)
  expect(hook.result.current.conflict).toEqual({ theirs, mine })
  expect(saved).toEqual([])
})

it('saves on top of theirs once the reader has chosen', async () => {
  const done = { version: 3, name: 'mine' }
  const { hook, sent, saved, submit } = saving([new Problem(412, {}), done])
  await submit(base)
  await submit(theirs)
  expect(sent.map((one) => one.version)).toEqual([1, 2])
  expect(saved).toEqual([done])
  expect(hook.result.current.conflict).toBeUndefined()
})

it('sends the same change under the same key after a lost answer, another under another', async () => {
  const { hook, sent, submit } = saving([])
  await submit(base)
  await submit(base)
  await submit(theirs)
  expect(hook.result.current.error).toBeInstanceOf(Problem)
  expect(sent[0]?.key).toBe(sent[1]?.key)
  expect(sent[2]?.key).not.toBe(sent[1]?.key)
})
