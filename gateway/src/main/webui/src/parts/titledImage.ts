/** Twice as many dots as on the screen, to be sharp in a printed report. */
const RATIO = 2
const MARGIN = 16
const TITLE = { size: 16, line: 24, colour: '#1f1f1f', weight: 'bold' }
const NOTE = { size: 12, line: 20, colour: '#595959', weight: 'normal' }

/** A text in lines that are no wider than that; Latin words and numbers are not taken apart. */
export function wrapped(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\x21-\x7e]+|./gsu) ?? []) {
    if (line.trim() !== '' && measure(line + piece) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** A chart with what it shows and its date above it, as they stand on the screen, as an address to save. */
export function titledImage(
  draw: (pixelRatio: number) => HTMLCanvasElement,
  title: string,
  note: string | undefined,
  fontFamily: string,
): string | undefined {
  const chart = draw(RATIO)
  const image = document.createElement('canvas')
  const pen = image.getContext('2d')
  if (!pen) {
    return undefined
  }
  const width = chart.width / RATIO
  const lines = [
    { style: TITLE, text: title },
    { style: NOTE, text: note ?? '' },
  ].flatMap(({ style, text }) => {
    const font = `${style.weight} ${String(style.size)}px ${fontFamily}`
    pen.font = font
    return wrapped(text, width - 2 * MARGIN, (line) => pen.measureText(line).width).map((line) => ({
      style,
      font,
      line,
    }))
  })
  const head = MARGIN + lines.reduce((sum, { style }) => sum + style.line, 0)
  image.width = chart.width
  image.height = chart.height + head * RATIO
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, image.width, image.height)
  pen.drawImage(chart, 0, head * RATIO)
  pen.scale(RATIO, RATIO)
  pen.textBaseline = 'middle'
  let top = MARGIN
  for (const { style, font, line } of lines) {
    pen.font = font
    pen.fillStyle = style.colour
    pen.fillText(line, MARGIN, top + style.line / 2)
    top += style.line
  }
  return image.toDataURL('image/png')
}
