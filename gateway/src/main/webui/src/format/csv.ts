/** What a spreadsheet would execute; a leading apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r](?!\d+([.,]\d+)*$)/

/** Rows as CSV that Excel opens in Chinese: a byte order mark, quoted cells, no living formulas. */
export function csv(rows: (string | number | null | undefined)[][]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A CSV as an address that can be saved. */
export function csvAddress(rows: (string | number | null | undefined)[][]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv(rows))}`
}
