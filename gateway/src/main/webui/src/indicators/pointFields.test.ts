import { describe, expect, it } from 'vitest'
import type { MonitoringPoint } from '../api/monitoring'
import { CODE, correctionOf, fieldsOf, kilometres, plain, pointOf, tidy } from './pointFields'

const road: MonitoringPoint = {
  code: '450200R01',
  version: 3,
  kind: 'NOISE_ROAD',
  name: '屏山大道',
  regionCode: '450200',
  unitName: '柳州市生态环境局',
  assessed: true,
  weight: 3.2,
  usedFrom: '2021-01-01',
  source: '点位名单 2021',
}

describe('a monitoring point as it is typed', () => {
  it('is the same point when nothing was changed', () =>
    expect(correctionOf(road, fieldsOf(road))).toEqual({}))

  it('is not changed by full-width digits and spaces', () =>
    expect(correctionOf(road, { name: ' 屏山大道 ', weight: '３.２0 ' })).toEqual({}))

  it('changes only what differs, and takes away what was emptied', () =>
    expect(correctionOf(road, { ...fieldsOf(road), name: '屏山大道东', unitName: undefined })).toEqual({
      name: '屏山大道东',
      unitName: null,
    }))

  it('goes back whole: what the form does not show stays', () => {
    const { version, ...rest } = road
    expect(version).toBe(3)
    expect(pointOf({ ...fieldsOf(road), ...correctionOf(road, { usedUntil: '2025-12-31' }) })).toEqual({
      ...rest,
      usedUntil: '2025-12-31',
    })
  })

  it('is sent without what is empty', () =>
    expect(
      pointOf(
        tidy({
          code: '４５０２００Ａ０１',
          kind: 'AIR_STATION',
          name: '柳东小学 ',
          regionCode: '450200',
          assessed: false,
          unitName: null,
          usedFrom: '',
          source: '名单',
        }),
      ),
    ).toEqual({
      code: '450200A01',
      kind: 'AIR_STATION',
      name: '柳东小学',
      regionCode: '450200',
      assessed: false,
      source: '名单',
    }))
})

it.each([
  ['3.2', 3.2],
  ['１，200', 1200],
  ['0', undefined],
  ['-3', undefined],
  ['三', undefined],
  ['', undefined],
])('reads the length of road %s', (typed, read) => expect(kilometres(typed)).toBe(read))

it.each([
  ['450200A01', true],
  ['柳江-1', true],
  ['A 01', false],
  ['A/01', false],
])('knows whether %s is a code', (typed, is) => expect(CODE.test(plain(typed))).toBe(is))
