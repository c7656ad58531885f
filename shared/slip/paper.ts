/** The two widths of receipt paper, as nearly every printer fills them: 8 dots per millimetre. */
export const papers = {
  58: { columns: 32, dots: 384 },
  80: { columns: 42, dots: 512 },
} as const

/** Width of the roll in millimetres. */
export type PaperWidth = keyof typeof papers

export const dotsPerMillimetre = 8
/** A character of font A: 12 dots wide on a line of 30. */
export const character = { width: 12, height: 30 } as const
/** What passes the knife unprinted. */
export const tail = 4 * character.height
