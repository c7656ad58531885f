/** Strokes of each character in a box 6 wide and 10 high: pictures read alike on machines without any font. */
const glyphs: Readonly<Record<string, string>> = {
  A: 'M0 10L3 0L6 10M1.1 6.6H4.9',
  B: 'M0 0V10H3.4a2.6 2.6 0 0 0 0-5.2H0M0 0H3a2.4 2.4 0 0 1 0 4.8',
  C: 'M6 2.4Q5.6 0 3 0Q0 0 0 5T3 10Q5.6 10 6 7.6',
  D: 'M0 0V10H2.4Q6 10 6 5T2.4 0Z',
  E: 'M6 0H0V10H6M0 5H4.6',
  F: 'M6 0H0V10M0 5H4.6',
  G: 'M6 2.4Q5.6 0 3 0Q0 0 0 5T3 10Q6 10 6 5.6H3.4',
  H: 'M0 0V10M6 0V10M0 5H6',
  I: 'M3 0V10',
  J: 'M5 0V7.2Q5 10 2.5 10T0 7.4',
  K: 'M0 0V10M6 0L0 6.2M2 4.2L6 10',
  L: 'M0 0V10H6',
  M: 'M0 10V0L3 6L6 0V10',
  N: 'M0 10V0L6 10V0',
  O: 'M3 0Q6 0 6 5T3 10Q0 10 0 5T3 0Z',
  P: 'M0 10V0H3.4a2.6 2.7 0 0 1 0 5.4H0',
  Q: 'M3 0Q6 0 6 5T3 10Q0 10 0 5T3 0ZM3.6 7L6 10',
  R: 'M0 10V0H3.4a2.6 2.7 0 0 1 0 5.4H0M3 5.4L6 10',
  S: 'M5.8 2.2Q5.4 0 3 0T0 2.6Q0 4.6 3 5T6 7.4Q6 10 3 10Q.5 10 0 7.8',
  T: 'M0 0H6M3 0V10',
  U: 'M0 0V6.6Q0 10 3 10T6 6.6V0',
  V: 'M0 0L3 10L6 0',
  W: 'M0 0L1.5 10L3 3.6L4.5 10L6 0',
  X: 'M0 0L6 10M6 0L0 10',
  Y: 'M0 0L3 5L6 0M3 5V10',
  Z: 'M0 0H6L0 10H6',
  '0': 'M3 0Q5.8 0 5.8 5T3 10Q.2 10 .2 5T3 0Z',
  '1': 'M1.2 2L3.2 0V10',
  '2': 'M0 2.6Q.2 0 3 0T5.8 2.8Q5.8 4.6 0 10H6',
  '3': 'M.2 1.8Q1 0 3 0T5.6 2.4T2.6 4.8Q6 4.8 6 7.4T3 10Q.8 10 0 8.2',
  '4': 'M4.4 10V0L0 7H6',
  '5': 'M5.6 0H.6L.3 4.7Q1.4 3.8 3 3.8Q6 3.8 6 6.9T3 10Q.8 10 0 8.4',
  '6': 'M5.4 1.2Q4.6 0 3 0Q0 0 0 5.5T3 10Q6 10 6 7T3 4.2Q.6 4.2 .1 6.2',
  '7': 'M0 0H6L2 10',
  '8': 'M3 0Q5.6 0 5.6 2.4T3 4.8T.4 2.4T3 0ZM3 4.8Q6 4.8 6 7.4T3 10T0 7.4T3 4.8Z',
  '9': 'M.6 8.8Q1.4 10 3 10Q6 10 6 4.5T3 0Q0 0 0 3T3 5.8Q5.4 5.8 5.9 3.8',
  '-': 'M1 5H5',
  '.': 'M2.7 9.7h.6',
}

const [advance, gap] = [8.2, 4.6]

interface Lettering {
  /** Middle of the text, and its upper edge. */
  readonly x: number
  readonly y: number
  readonly height: number
  readonly colour: string
  /** Narrowed until it fits. */
  readonly maxWidth?: number
  /** Written backwards, so that it reads well in a scene that is shown mirrored. */
  readonly mirrored?: boolean
  /** Stroke in tenths of the height. */
  readonly weight?: number
}

/** Text as SVG paths; characters without a glyph are left out. */
export function lettering(
  text: string,
  { x, y, height, colour, maxWidth = Infinity, mirrored = false, weight = 1.5 }: Lettering,
): string {
  let at = 0
  const paths: string[] = []
  for (const character of text.toUpperCase()) {
    const glyph = glyphs[character]
    if (glyph !== undefined) paths.push(`<path transform="translate(${at} 0)" d="${glyph}"/>`)
    at += glyph === undefined ? gap : advance
  }
  const width = Math.max(1, at - (advance - 6))
  const scale = height / 10
  const narrow = Math.min(1, maxWidth / (width * scale))
  const along = mirrored ? -1 : 1
  const start = x - (along * width * scale * narrow) / 2
  const place = `translate(${start.toFixed(1)} ${y}) scale(${(along * scale * narrow).toFixed(3)} ${scale})`
  return `<g transform="${place}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`
}
