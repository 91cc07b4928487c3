import { describe, expect, test } from 'vitest'
import { MOST_COUNTED, mostCounted } from './counted'

const units = ['市水利局', '市财政局', '市城管执法局', '柳城县人民政府'].map((name) => ({
  value: name,
  label: name,
}))
const labels = (choices: { label: string }[]) => choices.map(({ label }) => label)
const many = (last: string) => [
  ...Array.from({ length: MOST_COUNTED - 1 }, (_, index) => ({ value: `单位${index}`, count: 9 })),
  { value: last, count: 3 },
]

describe('choices of which only the most frequent are counted', () => {
  test('stand by count, and by pinyin where counts tie', () => {
    const counts = [
      { value: '市水利局', count: 2 },
      { value: '市财政局', count: 2 },
      { value: '柳城县人民政府', count: 5 },
      { value: '市城管执法局', count: 2 },
    ]
    expect(labels(mostCounted(counts, units, undefined))).toEqual([
      '柳城县人民政府（5）',
      '市财政局（2）',
      '市城管执法局（2）',
      '市水利局（2）',
    ])
  })

  test('have the name of a code', () => {
    const regions = [{ value: '450222', label: '柳城县' }]
    expect(mostCounted([{ value: '450222', count: 4 }], regions, undefined)).toEqual([
      { value: '450222', label: '柳城县（4）' },
    ])
  })

  test('leave out what would show nothing, but not what is chosen', () => {
    const counts = [{ value: '市水利局', count: 2 }]
    expect(labels(mostCounted(counts, units, undefined))).toEqual(['市水利局（2）'])
    expect(labels(mostCounted(counts, units, '市财政局'))).toEqual(['市水利局（2）', '市财政局（0）'])
  })

  test('go on without a count where there may be more', () => {
    expect(labels(mostCounted(many('市水利局'), units, '撤销的局')).slice(MOST_COUNTED - 1)).toEqual([
      '市水利局（3）',
      '撤销的局',
      '柳城县人民政府',
      '市财政局',
      '市城管执法局',
    ])
  })

  test('are all there before anything is counted', () => {
    expect(labels(mostCounted(undefined, units, undefined))).toEqual([
      '柳城县人民政府',
      '市财政局',
      '市城管执法局',
      '市水利局',
    ])
  })
})
