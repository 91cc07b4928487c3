import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Opened } from '../api/publishing'
import { Problem } from '../api/problem'
import { Publishable } from './Publishable'

const PACKAGE: Opened = { at: '2024-11-26T01:00:00Z', day: '2024-11-26', projects: 203 }

/** The line of the projects, of which this was public before. */
function line(before: Opened | null, answers: (Opened | Problem)[] = [], isDone?: () => boolean) {
  const keys: string[] = []
  function Line() {
    return (
      <Publishable
        subject="projects"
        read={useQuery({ queryKey: ['opened'], queryFn: () => before })}
        isDone={isDone}
        publish={(key) => {
          keys.push(key)
          const answer = answers.shift()
          return answer instanceof Problem || !answer
            ? Promise.reject(answer ?? Problem.unreachable())
            : Promise.resolve(answer)
        }}
        onPublished={() => undefined}
        page="/public/projects?plan=LZ-145"
      />
    )
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Line />
    </QueryClientProvider>,
  )
  return keys
}

const open = async () => fireEvent.click(await screen.findByRole('button', { name: '公开今天的项目数据' }))
const confirm = () => fireEvent.click(screen.getByRole('button', { name: /^公\s?开$/ }))

it('publishes nothing before the consequence was read and confirmed', async () => {
  const keys = line(null, [PACKAGE])
  expect(await screen.findByText(/尚未公开/)).toBeTruthy()
  await open()
  expect(screen.getByText(/不能修改，也不能收回/)).toBeTruthy()
  expect(keys).toEqual([])
  confirm()
  const said = await screen.findByRole('status')
  expect(said.textContent).toContain('203 个项目已于')
  expect(said.querySelector('a')?.getAttribute('href')).toBe('/public/projects?plan=LZ-145')
  expect(keys).toHaveLength(1)
})

it('says that nothing became public where it was refused, and sends again under the same key', async () => {
  const keys = line(null, [Problem.unreachable(), PACKAGE])
  await open()
  confirm()
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.queryByRole('status')).toBeNull()
  confirm()
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('203 个项目已于'))
  expect(keys[1]).toBe(keys[0])
})

it('offers no second package on the same day', async () => {
  line(PACKAGE, [], () => true)
  expect(await screen.findByText(/今天已公开/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
