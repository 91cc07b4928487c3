import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import type { About, Vocabulary } from '../api/rules'
import { COLOURS } from '../shell/theme'

/** The words of CEL itself that a rule needs. github.com/google/cel-spec, macros and operators. */
const WORDS = ['in', 'true', 'false']
const FUNCTIONS = ['days', 'size', 'exists', 'all', 'filter', 'contains', 'startsWith', 'endsWith', 'matches']

/** Tells texts, numbers and names apart for the eye; whether they are right the service says. */
const language = StreamLanguage.define({
  name: 'cel',
  token: (stream) => {
    if (stream.eatSpace()) {
      return null
    }
    if (stream.match(/^\/\/.*/)) {
      return 'comment'
    }
    if (stream.match(/^'(\\.|[^'\\])*'?/) || stream.match(/^"(\\.|[^"\\])*"?/)) {
      return 'string'
    }
    if (stream.match(/^\d+(\.\d+)?/)) {
      return 'number'
    }
    const name = stream.match(/^[A-Za-z_]\w*/)
    if (Array.isArray(name)) {
      return WORDS.includes(name[0]) ? 'keyword' : FUNCTIONS.includes(name[0]) ? 'function' : 'variableName'
    }
    stream.next()
    return 'operator'
  },
  tokenTable: { function: tags.function(tags.variableName) },
})

export const celSyntax = [
  language,
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.string, color: COLOURS.good },
      { tag: tags.number, color: COLOURS.open },
      { tag: tags.keyword, color: COLOURS.accent, fontWeight: '600' },
      { tag: tags.function(tags.variableName), color: COLOURS.accent },
      { tag: tags.comment, color: COLOURS.muted },
    ]),
  ),
]

/** What may stand where one is typing: variables of the kind, or the members of what stands before the dot. */
export function suggestions(typed: string, about: About, vocabulary: Vocabulary): Completion[] {
  const variables = vocabulary.variables?.[about] ?? {}
  const owner = /([A-Za-z_]\w*)\.\w*$/.exec(typed)?.[1]
  if (owner === undefined) {
    return [
      { label: 'today', type: 'variable', detail: 'string' },
      ...Object.entries(variables).map(([label, detail]) => ({ label, detail, type: 'variable' })),
      ...FUNCTIONS.map((label) => ({ label, type: 'function' })),
    ]
  }
  const members = vocabulary.types?.[variables[owner] ?? ''] ?? {}
  return Object.entries(members).map(([label, detail]) => ({ label, detail, type: 'property' }))
}

export function complete(about: About, vocabulary: Vocabulary) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w*/)
    const before = context.state.sliceDoc(0, context.pos)
    const isAsked = context.explicit || before.endsWith('.') || (word !== null && word.from < word.to)
    return isAsked
      ? {
          from: word?.from ?? context.pos,
          options: suggestions(before, about, vocabulary),
          validFor: /^\w*$/,
        }
      : null
  }
}
