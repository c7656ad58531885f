/** Everything in the picture runs to one vanishing point. */
const vanishing = { x: 565, y: 92 } as const

export type Point = readonly [number, number]

/** `x` moved the share `k` of its way to the vanishing point. */
export const deep = {
  x: (x: number, k: number): number => x + (vanishing.x - x) * k,
  y: (y: number, k: number): number => y + (vanishing.y - y) * k,
} as const

export const quad = (a: Point, b: Point, c: Point, d: Point, fill: string): string =>
  `<path d="M${[a, b, c, d].map(([x, y]) => `${x} ${y}`).join('L')}Z" fill="${fill}"/>`

/** A wall that stands at `x` from `top` to `bottom` and runs back from depth `near` to `far`. */
export const wall = (x: number, top: number, bottom: number, near: number, far: number, fill: string): string =>
  quad(
    [deep.x(x, near), deep.y(top, near)],
    [deep.x(x, far), deep.y(top, far)],
    [deep.x(x, far), deep.y(bottom, far)],
    [deep.x(x, near), deep.y(bottom, near)],
    fill,
  )

/** Light around a lamp in flat rings: gradients would make the pictures three times as large. */
export const glow = (x: number, y: number, rx: number, ry: number): string =>
  [1, 0.8, 0.62, 0.46, 0.3]
    .map((size) => `<ellipse cx="${x}" cy="${y}" rx="${rx * size}" ry="${ry * size}" fill="#fff4cf" opacity=".06"/>`)
    .join('')
