/** Rows drawn above and below what is in sight, so that a quick scroll shows no gap. */
const margin = 12
/** The window moves by so many rows at once: most steps of a scroll change nothing. */
const step = 8

export interface Sight {
  /** Pixels scrolled, and pixels in sight. */
  readonly top: number
  readonly height: number
}

/** The rows to draw, first and last; all rows are equally high. */
export function rowWindow(count: number, rowHeight: number, { top, height }: Sight): readonly [number, number] {
  const seen = [Math.floor(top / rowHeight) - margin, Math.ceil((top + height) / rowHeight) + margin] as const
  const first = Math.max(0, Math.floor(seen[0] / step) * step)
  const last = Math.min(count - 1, Math.ceil((seen[1] + 1) / step) * step - 1)
  return [Math.min(first, Math.max(0, last)), last]
}

/** Where to scroll, as little as is needed, to see a row below a head of `headHeight`. */
export function scrollTo(index: number, rowHeight: number, headHeight: number, { top, height }: Sight): number {
  const start = index * rowHeight
  if (start < top) return start
  const end = start + rowHeight + headHeight
  return end > top + height ? end - height : top
}
