import { lettering } from './glyphs.ts'
import { deep, quad, wall } from './perspective.ts'
import type { VehicleKind } from './vehicleLook.ts'

export interface Body {
  readonly centre: number
  readonly width: number
  readonly base: number
  readonly top: number
}

type Truck = Exclude<VehicleKind, 'van'>

const paint: Readonly<Record<Truck, { side: string; front: string; rise: number; ribbed: boolean; ink: string }>> = {
  dump: { side: '#8a5a2b', front: '#6f4721', rise: 18, ribbed: true, ink: '#f2e6d0' },
  box: { side: '#d6d9da', front: '#aeb3b6', rise: 44, ribbed: false, ink: '#2d4a78' },
  container: { side: '#2f6b77', front: '#244f58', rise: 38, ribbed: true, ink: '#dfe9ea' },
  tank: { side: '#cfd3d6', front: '#8e9499', rise: 24, ribbed: false, ink: '#2d4a78' },
}

const farEnd = 0.52

interface Cargo {
  readonly kind: Truck
  readonly company: string
  readonly mirrored: boolean
}

/** What a truck carries, behind its cab. */
export function drawCargo({ kind, company, mirrored }: Cargo, body: Body): string {
  const { side, front, rise, ribbed, ink } = paint[kind]
  const [left, right] = [body.centre - body.width / 2, body.centre + body.width / 2]
  const top = body.top - rise
  const { base } = body
  const ribs = Array.from({ length: ribbed ? 11 : 0 }, (_, rib) =>
    wall(right + 8, top + 4, base - 70, 0.03 + rib * 0.044, 0.045 + rib * 0.044, '#00000033'),
  )
  const wheels = [0.3, 0.4, 0.47].map((depth) => {
    const [x, y] = [deep.x(right + 2, depth), deep.y(base - 14, depth)]
    return (
      `<ellipse cx="${x}" cy="${y}" rx="${15 * (1 - depth)}" ry="${31 * (1 - depth)}" fill="#08090a"/>` +
      `<ellipse cx="${x - 2}" cy="${y}" rx="${6 * (1 - depth)}" ry="${13 * (1 - depth)}" fill="#3d4246"/>`
    )
  })
  return [
    wall(right - 10, base - 70, base - 24, 0, farEnd, '#131517'),
    quad([left - 6, top], [right + 8, top], [right + 8, base - 58], [left - 6, base - 58], front),
    wall(right + 8, top, base - 66, 0, farEnd, side),
    ...ribs,
    kind === 'dump' ? load(left, right, top, body.width) : '',
    kind === 'tank' ? vessel(body.centre, right, top, body.width) : '',
    sideLettering({ company, mirrored }, right, (top + base) / 2 - 34, ink),
    ...wheels,
  ].join('')
}

const load = (left: number, right: number, top: number, width: number): string =>
  `<path d="M${left - 6} ${top}q40-22 ${width * 0.5} -14t${width * 0.55} 10L${deep.x(right + 8, farEnd)} ${deep.y(top, farEnd) - 4}Z" fill="#4a4136"/>`

const vessel = (centre: number, right: number, top: number, width: number): string =>
  `<ellipse cx="${centre}" cy="${top + 56}" rx="${width / 2 + 10}" ry="58" fill="#b9bec2"/>` +
  `<path d="M${right} ${top + 2}L${deep.x(right + 8, farEnd)} ${deep.y(top + 4, farEnd)}v60L${right + 8} ${top + 110}Z" fill="#d2d6d9"/>` +
  `<path d="M${right + 6} ${top + 70}L${deep.x(right + 8, farEnd)} ${deep.y(top + 42, farEnd)}v22L${right + 8} ${top + 110}Z" fill="#848b91"/>`

const sideLettering = ({ company, mirrored }: Omit<Cargo, 'kind'>, right: number, y: number, ink: string): string => {
  const text = lettering(company, { x: 54, y: -3, height: 13, colour: ink, maxWidth: 84, mirrored })
  return `<g transform="translate(${deep.x(right + 8, 0.05)} ${deep.y(y, 0.05)}) skewY(-15) scale(.92 1)">${text}</g>`
}
