import { describe, expect, it } from 'vitest'
import { COLOURS, consoleTheme, MONEY_COLOURS } from './theme'

/** Relative luminance. WCAG 2.2, definition. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('what is read has a contrast of 4.5', () => {
  const inks = ['text', 'muted', 'accent', 'good', 'fair', 'open', 'bad'] as const
  // The surfaces of console.css, parts.css and strip.css.
  const grounds = [COLOURS.surface, COLOURS.page, '#f3f7ff', '#e8f0fe']

  it.each(inks)('%s', (ink) => {
    for (const ground of grounds) {
      expect(contrast(COLOURS[ink], ground), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('what is drawn has a contrast of 3.0', () => {
  it.each(Object.entries(MONEY_COLOURS))('money: %s', (_, colour) =>
    expect(contrast(colour, COLOURS.surface)).toBeGreaterThanOrEqual(3),
  )

  it('the borders of fields', () =>
    expect(contrast(String(consoleTheme(false).token?.colorBorder), COLOURS.surface)).toBeGreaterThanOrEqual(
      3,
    ))
})

describe('notices on their own ground have a contrast of 4.5', () => {
  it.each([
    ['demonstration', '#614700', '#fff1b8'],
    ['stale', COLOURS.open, '#fff8e1'],
    ['a button under the pointer', COLOURS.surface, String(consoleTheme(false).token?.colorPrimaryHover)],
  ])('%s', (_, ink, ground) => expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5))
})
