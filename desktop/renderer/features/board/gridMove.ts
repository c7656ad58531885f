export interface Place {
  readonly id: string
  readonly x: number
  readonly y: number
}

const sideways = 3

/** The tile one arrow key away: within the row for left and right, else the nearest, one straight ahead first. */
export function gridMove(places: readonly Place[], from: string, key: string): string | null {
  const here = places.find(({ id }) => id === from)
  const turn = turns[key]
  if (here === undefined || turn === undefined) return null
  const ahead = places
    .map(({ id, x, y }) => ({ id, ...turn(x - here.x, y - here.y) }))
    .filter(({ forth }) => forth > 0.5)
    .toSorted((a, b) => a.forth + sideways * a.aside - (b.forth + sideways * b.aside))
  return ahead[0]?.id ?? null
}

const inRow = (forth: number, dy: number) => ({ forth: Math.abs(dy) < 1 ? forth : 0, aside: 0 })

const turns: Readonly<Record<string, (dx: number, dy: number) => { forth: number; aside: number }>> = {
  ArrowRight: (dx, dy) => inRow(dx, dy),
  ArrowLeft: (dx, dy) => inRow(-dx, dy),
  ArrowDown: (dx, dy) => ({ forth: dy, aside: Math.abs(dx) }),
  ArrowUp: (dx, dy) => ({ forth: -dy, aside: Math.abs(dx) }),
}
