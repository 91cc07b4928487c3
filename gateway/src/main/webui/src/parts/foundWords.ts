/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** The words of a search, as the service takes them apart. */
export const wordsOf = (asked: string | undefined): string[] =>
  (asked ?? '').split(/[\s\u3000]+/u).filter((word) => word !== '')

/** As the service compares: full width as half width, capitals as small letters. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** The text cut at the words that stand in it; together the pieces are the text. */
export function pieces(text: string, words: string[]): Piece[] {
  if (words.length === 0) {
    return [{ text, hit: false }]
  }
  const signs = Array.from(text)
  const starts: number[] = []
  let plain = ''
  signs.forEach((sign, index) => {
    const one = folded(sign)
    starts.push(...Array.from(one, () => index))
    plain += one
  })
  const marked = new Set<number>()
  for (const word of words.map(folded).filter((one) => one !== '')) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      starts.slice(at, at + word.length).forEach((index) => marked.add(index))
    }
  }
  const cut: Piece[] = []
  signs.forEach((sign, index) => {
    const hit = marked.has(index)
    const last = cut.at(-1)
    if (last?.hit === hit) {
      last.text += sign
    } else {
      cut.push({ text: sign, hit })
    }
  })
  return cut
}

const AROUND = 14

/** The surroundings of the first word in a text; nothing where none stands in it. */
export function excerpt(text: string, words: string[]): string | undefined {
  const cut = pieces(text, words)
  const first = cut.findIndex((piece) => piece.hit)
  if (first < 0) {
    return undefined
  }
  const before = Array.from(cut[first - 1]?.text ?? '')
  const rest = Array.from(
    cut
      .slice(first)
      .map((piece) => piece.text)
      .join(''),
  )
  const length = Array.from(cut[first]?.text ?? '').length + AROUND
  return [
    before.length > AROUND ? '…' : '',
    ...before.slice(-AROUND),
    ...rest.slice(0, length),
    rest.length > length ? '…' : '',
  ].join('')
}
