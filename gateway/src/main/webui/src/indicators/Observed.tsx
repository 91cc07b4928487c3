import type { Observation } from '../api/indicators'
import { quantity } from '../format/number'
import { needsWord, signOf } from '../format/qualifier'
import { useWord } from '../i18n'

/** An observed value as it was said: at least, about, conforms; never more than was reported. */
export function Observed({ of }: { of: Observation | undefined }) {
  const word = useWord()
  if (of === undefined) {
    return <>--</>
  }
  return (
    <>
      {of.value == null ? '' : `${signOf(of.qualifier)}${quantity(of.value)} ${of.unit ?? ''}`}
      {of.value == null && !needsWord(of.qualifier) && '--'}
      {needsWord(of.qualifier) && <small className="muted"> {word('qualifier', of.qualifier)}</small>}
    </>
  )
}
