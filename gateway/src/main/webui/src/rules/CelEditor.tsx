import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { About, Vocabulary } from '../api/rules'
import { celSyntax, complete } from './cel'
import type { Slip } from './mistakes'

interface Props {
  label: string
  value?: string
  onChange?: (value: string) => void
  about: About
  vocabulary: Vocabulary
  slips: Slip[]
  /** Where somebody wants to look; the caret goes there. */
  place?: Slip
}

/** Where a rule is typed: names are offered, mistakes are underlined at their place. Tab leaves it. */
export default function CelEditor({ label, value = '', onChange, about, vocabulary, slips, place }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const offers = useRef(new Compartment())
  const tell = useRef(onChange)
  const first = useRef({ label, value })

  useEffect(() => {
    tell.current = onChange
  }, [onChange])

  useEffect(() => {
    if (!box.current) {
      return undefined
    }
    const drawn = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: first.current.value,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          offers.current.of([]),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': first.current.label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              tell.current?.(update.state.doc.toString())
            }
          }),
          ...celSyntax,
        ],
      }),
    })
    view.current = drawn
    return () => drawn.destroy()
  }, [])

  useEffect(() => {
    view.current?.dispatch({
      effects: offers.current.reconfigure(autocompletion({ override: [complete(about, vocabulary)] })),
    })
  }, [about, vocabulary])

  useEffect(() => {
    const shown = view.current
    if (shown && shown.state.doc.toString() !== value) {
      shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: value } })
    }
  }, [value])

  useEffect(() => {
    const shown = view.current
    if (shown) {
      const length = shown.state.doc.length
      const within = slips.filter((slip) => slip.to <= length)
      shown.dispatch(
        setDiagnostics(
          shown.state,
          within.map(({ from, to, message }) => ({ from, to, message, severity: 'error' })),
        ),
      )
    }
  }, [slips])

  useEffect(() => {
    const shown = view.current
    if (place && shown && place.to <= shown.state.doc.length) {
      shown.dispatch({ selection: { anchor: place.from, head: place.to }, scrollIntoView: true })
      shown.focus()
    }
  }, [place])

  return <div className="cel-editor" ref={box} />
}
