import type { Box, Face } from './face.ts'

/** Words that are cut although nothing lets a person see the rest. */
export const cutWords = ({ texts }: Face): string[] =>
  texts
    .filter(({ mayBeCut, box, whole }) => !mayBeCut && isCutSideways(box, whole))
    .map(({ said, in: place }) => `cuts "${said}" (${place})`)

/** Words that stand on other words. */
export function coveredWords({ texts }: Face): string[] {
  const found: string[] = []
  for (const [at, one] of texts.entries())
    for (const other of texts.slice(at + 1))
      if (cover(one.box, other.box)) found.push(`"${one.said}" and "${other.said}" lie on each other (${one.in})`)
  return found
}

const wrong = [/\{\w+[|}]/, /\bundefined\b/, /\bNaN\b/, /Invalid Date/, /\[object/, /^null$/]
const code = /^[a-z][a-z0-9]*([._][a-z0-9]+)+$/

/** What only a programmer reads: names of values, codes, and values that are not there. */
export const rawWords = ({ texts, names }: Face): string[] => [
  ...texts.filter(({ said, isCode }) => !isCode && code.test(said)).map(({ said }) => `shows the code "${said}"`),
  ...[...texts.map(({ said }) => said), ...names]
    .filter((said) => wrong.some((pattern) => pattern.test(said)))
    .map((said) => `says "${said}"`),
]

/** A theme changes colours and nothing else: each part stands where it stood in the other. */
export function movedParts(face: Face, other: Face): string[] {
  if (face.parts.length !== other.parts.length)
    return [`has ${face.parts.length} parts in one theme and ${other.parts.length} in the other`]
  return face.parts.flatMap(({ kind, box }, at) => {
    const there = other.parts[at]
    if (there === undefined || (kind === there.kind && near(box, there.box))) return []
    return `puts ${kind} at ${placeOf(box)} in one theme, and ${there.kind} at ${placeOf(there.box)} in the other`
  })
}

/** A language changes words and their widths, not what there is on a screen. */
export function otherParts(face: Face, other: Face): string[] {
  const [one, two] = [face, other].map(({ parts }) => parts.map(({ kind }) => kind).join(' '))
  return one === two ? [] : [`has ${face.parts.length} parts in one language and ${other.parts.length} in the other`]
}

/** Pixels that a letter may hang over, and that a part may differ by. */
const slack = 2

const isCutSideways = (box: Box, whole: Box): boolean =>
  box.right < whole.right - slack || box.left > whole.left + slack

const cover = (one: Box, other: Box): boolean =>
  one.left + slack < other.right &&
  other.left + slack < one.right &&
  one.top + 2 * slack < other.bottom &&
  other.top + 2 * slack < one.bottom

const near = (one: Box, other: Box): boolean =>
  (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(one[side] - other[side]) <= slack)

const placeOf = ({ left, top, right, bottom }: Box): string =>
  `${Math.round(left)},${Math.round(top)} ${Math.round(right - left)}x${Math.round(bottom - top)}`
