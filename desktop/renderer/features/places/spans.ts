interface Span {
  readonly from: string
  readonly to: string
}

/** `08:00-12:00, 13:00-17:00` as spans; empty is a day without any, null is no such text. */
export function spansOf(text: string): Span[] | null {
  const parts = text.split(',').filter((part) => part.trim() !== '')
  const spans = parts.map((part) => /^\s*(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)\s*$/.exec(part))
  if (spans.includes(null)) return null
  return spans.map((found) => ({ from: found?.[1] ?? '', to: found?.[2] ?? '' }))
}

export const spansText = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from}-${to}`).join(', ')
