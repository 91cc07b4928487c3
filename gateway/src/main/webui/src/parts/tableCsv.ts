/** What a table element says, row by row; thousands separators are for the eye and left out. */
export function tableRows(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      plain(cell.textContent),
      ...Array.from({ length: cell.colSpan - 1 }, () => ''),
    ]),
  )
}

function plain(text: string | null): string {
  const said = (text ?? '').trim()
  return /^-?[\d,]+(\.\d+)?$/.test(said) ? said.replaceAll(',', '') : said
}
