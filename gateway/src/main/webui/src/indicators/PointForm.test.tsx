import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { beforeEach, expect, it, vi } from 'vitest'
import { unitsQuery } from '../api/funding'
import { changePoint, enterPoint, type MonitoringPoint, readPoint } from '../api/monitoring'
import { Problem } from '../api/problem'
import { regionsQuery } from '../api/regions'
import { PointForm } from './PointForm'

vi.mock(import('../api/monitoring'), async (actual) => ({
  ...(await actual()),
  enterPoint: vi.fn(),
  changePoint: vi.fn(),
  readPoint: vi.fn(),
}))

const road: MonitoringPoint = {
  code: '450200R01',
  version: 3,
  kind: 'NOISE_ROAD',
  name: '屏山大道',
  regionCode: '450200',
  assessed: true,
  weight: 3.2,
  source: '点位名单 2021',
}

function form(point?: MonitoringPoint) {
  const saved: MonitoringPoint[] = []
  const closed = vi.fn()
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(regionsQuery.queryKey, [{ code: '450200', name: '柳州市', kind: 'CITY' }])
  queries.setQueryData(unitsQuery.queryKey, [])
  render(
    <QueryClientProvider client={queries}>
      <App>
        <PointForm point={point} region="450200" onSaved={(one) => saved.push(one)} onClose={closed} />
      </App>
    </QueryClientProvider>,
  )
  return { saved, closed }
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }))
const choose = async (label: string, word: string) => {
  fireEvent.mouseDown(screen.getByLabelText(label))
  fireEvent.click(await screen.findByTitle(word))
}

// What jsdom has no window for.
const NO_MEDIA = () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})

class NoObserver {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('matchMedia', NO_MEDIA)
  vi.stubGlobal('ResizeObserver', NoObserver)
})

it('names every mistake at once and sends nothing', async () => {
  form()
  type('编码', 'A 01')
  save()
  const summary = await screen.findByRole('alert')
  expect([...summary.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
    expect.stringContaining('编码由 1 到 64 个'),
    '请填写类型',
    '请填写名称',
    '请填写出处',
  ])
  expect(enterPoint).not.toHaveBeenCalled()
})

it('asks of a point what its kind needs, and sends it once under one key', async () => {
  const { saved } = form()
  vi.mocked(enterPoint).mockRejectedValueOnce(Problem.unreachable()).mockResolvedValueOnce(road)
  type('编码', '４５０２００R01')
  type('名称', '屏山大道')
  type('出处', '点位名单 2021')
  expect(screen.queryByLabelText('代表路长（km）')).toBeNull()
  await choose('类型', '道路噪声点')
  fireEvent.change(await screen.findByLabelText('代表路长（km）'), { target: { value: '３.2' } })
  save()
  expect((await screen.findByRole('alert')).textContent).toContain('网络不通')
  save()
  await waitFor(() => expect(saved).toEqual([road]))
  const [first, second] = vi.mocked(enterPoint).mock.calls
  expect(second).toEqual(first)
  expect(first?.[0]).toEqual({
    code: '450200R01',
    kind: 'NOISE_ROAD',
    name: '屏山大道',
    regionCode: '450200',
    assessed: true,
    weight: 3.2,
    source: '点位名单 2021',
  })
  expect(await screen.findByText('已登记监测点“屏山大道”（柳州市）')).toBeTruthy()
})

it('sends nothing where nothing was corrected', async () => {
  const { closed } = form(road)
  save()
  await waitFor(() => expect(closed).toHaveBeenCalled())
  expect(changePoint).not.toHaveBeenCalled()
})

it('lays a correction beside what somebody else corrected meanwhile', async () => {
  const theirs = { ...road, version: 4, name: '屏山大道北', source: '点位名单 2024' }
  const { saved } = form(road)
  vi.mocked(changePoint)
    .mockRejectedValueOnce(new Problem(412, {}))
    .mockResolvedValueOnce({ ...theirs, version: 5, name: '屏山大道东' })
  vi.mocked(readPoint).mockResolvedValue(theirs)
  type('名称', '屏山大道东')
  save()
  expect(await screen.findByText('屏山大道北')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '按选择保存' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  const [base, sent] = vi.mocked(changePoint).mock.calls[1] ?? []
  expect(base?.version).toBe(4)
  expect(sent).toMatchObject({ name: '屏山大道东', source: '点位名单 2024', weight: 3.2 })
  expect(await screen.findByText('已更正监测点“屏山大道东”：名称、出处')).toBeTruthy()
})
