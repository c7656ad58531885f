/** What is written or drawn on what, and the least ratio that WCAG asks for: 4.5 for words, 3 for marks and edges. */
export type ReadablePair = readonly [ink: string, paper: string, least: number]

const words = ['tx-1', 'tx-2', 'tx-3', 'accent', 'ok', 'warn', 'crit', 'mode'].flatMap((ink) =>
  ['bg-0', 'bg-1', 'bg-2', 'bg-3'].map((paper): ReadablePair => [ink, paper, 4.5]),
)
const washes = ['warn-weak', 'crit-weak', 'accent-weak'].flatMap((paper) =>
  ['tx-1', 'tx-2', 'tx-3'].map((ink): ReadablePair => [ink, paper, 4.5]),
)
const states = ['warn', 'crit', 'accent', 'mode', 'ok'].map((ink): ReadablePair => [ink, `${ink}-weak`, 4.5])
const fills = ['accent', 'crit', 'warn'].map((name): ReadablePair => [`on-${name}`, `${name}-fill`, 4.5])
const charts = ['c1', 'c2', 'c3', 'c4'].map((mark): ReadablePair => [mark, 'bg-1', 3])
const lenses = ['red', 'yellow', 'green'].map((lens): ReadablePair => [`lens-${lens}`, 'lamp-house', 3])

export const readablePairs: readonly ReadablePair[] = [
  ...words,
  ...washes,
  ...states,
  ...fills,
  ...charts,
  ...lenses,
  ['tx-1', 'bg-4', 4.5],
  ['tx-2', 'bg-4', 4.5],
  ['osd', 'cam-bg', 4.5],
  ['line-ctl', 'bg-0', 3],
  ['line-ctl', 'bg-1', 3],
  ['line-ctl', 'bg-3', 3],
  ['crit-fill', 'bg-1', 3],
  ['accent', 'bg-0', 3],
]

/** The contrast of two colours such as `#1a2b3c`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
