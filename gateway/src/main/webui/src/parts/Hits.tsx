import { Fragment } from 'react'
import { pieces } from './foundWords'

/** A text in which the words that were looked for are marked. */
export function Hits({ text, words }: { text: string; words: string[] }) {
  return pieces(text, words).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>,
  )
}
