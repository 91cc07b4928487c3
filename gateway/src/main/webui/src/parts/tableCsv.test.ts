import { expect, it } from 'vitest'
import { tableRows } from './tableCsv'

it('takes a table as it is read, numbers without separators', () => {
  const table = document.createElement('table')
  table.innerHTML =
    '<tr><th>类别</th><th>支付</th></tr><tr><th>碧水</th><td> 1,234.50 </td></tr>' +
    '<tr><th colspan="2">合计 1,2</th></tr>'
  expect(tableRows(table)).toEqual([
    ['类别', '支付'],
    ['碧水', '1234.50'],
    ['合计 1,2', ''],
  ])
})
