import { drawCargo, type Body } from './cargo.ts'
import type { Daylight } from './daylight.ts'
import { lettering } from './glyphs.ts'
import { deep, glow, wall } from './perspective.ts'
import type { VehicleLook } from './vehicleLook.ts'

interface Shape {
  readonly centre: number
  readonly width: number
  readonly base: number
  readonly height: number
  readonly depth: number
  readonly plateRise: number
}

const truck: Shape = { centre: 250, width: 206, base: 318, height: 214, depth: 0.15, plateRise: 43 }
const van: Shape = { centre: 262, width: 172, base: 314, height: 148, depth: 0.34, plateRise: 44 }

export const shapeOf = ({ kind }: VehicleLook): Shape => (kind === 'van' ? van : truck)

/** A vehicle from the front, a little to its side; what is written on it is legible in a mirrored scene too. */
export function drawVehicle(look: VehicleLook, { light }: Daylight, mirrored: boolean): string {
  const shape = shapeOf(look)
  const { centre, width, base, height } = shape
  const body: Body = { centre, width, base, top: base - height }
  const { kind } = look
  return [
    `<ellipse cx="${centre + 60}" cy="${base + 2}" rx="${width * 0.85}" ry="17" fill="#000" opacity=".45"/>`,
    kind === 'van' ? '' : drawCargo({ ...look, kind, mirrored }, body),
    kind === 'van' ? vanSide(look.colour, body) : cabSide(look.colour, body),
    wheels(body),
    kind === 'van' ? shell(look.colour, body, [44, 30, 42]) : shell(look.colour, body, [20, 16, 20]),
    kind === 'van' ? '' : visor(body, mirrored),
    windscreen(body, kind === 'van', light),
    front(body, kind === 'van', kind === 'van' ? look.colour : '#2b2f33', light),
  ].join('')
}

const cabSide = (colour: string, { centre, width, top, base }: Body): string => {
  const right = centre + width / 2
  return [
    wall(right - 2, top + 8, base - 26, 0, truck.depth, colour),
    wall(right - 2, top + 8, base - 26, 0, truck.depth, '#00000070'),
    wall(right, top + 30, top + 94, 0.02, truck.depth - 0.03, '#10161b'),
  ].join('')
}

const vanSide = (colour: string, { centre, width, top, base }: Body): string => {
  const right = centre + width / 2 - 6
  return [
    wall(right, top + 16, base - 26, 0, van.depth, colour),
    wall(right, top + 16, base - 26, 0, van.depth, '#00000050'),
    wall(right, top + 26, top + 60, 0.04, van.depth - 0.05, '#12181d'),
    `<ellipse cx="${deep.x(right, 0.26)}" cy="${deep.y(base - 16, 0.26)}" rx="13" ry="22" fill="#08090a"/>`,
  ].join('')
}

const wheels = ({ centre, width, base }: Body): string =>
  [centre - width / 2 + 6, centre + width / 2 - 40]
    .map((x) => `<rect x="${x}" y="${base - 40}" width="34" height="44" rx="9" fill="#0b0c0d"/>`)
    .join('')

const shell = (colour: string, { centre, width, top, base }: Body, [drop, inset, rise]: [number, number, number]) => {
  const [left, right] = [centre - width / 2, centre + width / 2]
  const outline = `M${left} ${base - 26}V${top + drop}q0-${rise} ${inset}-${rise}H${right - inset}q${inset} 0 ${inset} ${rise}V${base - 26}Z`
  return (
    `<path d="${outline}" fill="${colour}"/>` +
    `<path d="M${left} ${base - 26}V${top + drop}q0-${rise} ${inset}-${rise}h20V${base - 26}Z" fill="#ffffff2e"/>` +
    `<path d="M${right} ${base - 26}V${top + drop}q0-${rise}-${inset}-${rise}h-16V${base - 26}Z" fill="#00000038"/>`
  )
}

const visor = ({ centre, width, top }: Body, mirrored: boolean): string =>
  `<rect x="${centre - width / 2 + 8}" y="${top + 4}" width="${width - 16}" height="19" rx="3" fill="#00000078"/>` +
  lettering('KARYA JAYA', { x: centre, y: top + 9, height: 9, colour: '#ffffffb8', mirrored })

function windscreen({ centre, width, top }: Body, isVan: boolean, light: number): string {
  const [left, right] = [centre - width / 2, centre + width / 2]
  const upper = top + (isVan ? 14 : 26)
  const lower = upper + (isVan ? 50 : 66)
  const slant = isVan ? 24 : 12
  const head = centre + width * 0.22
  return [
    `<path d="M${left + slant} ${upper}H${right - slant}L${right - 10} ${lower}H${left + 10}Z" fill="#1d262d"/>`,
    `<path d="M${left + width * 0.2} ${upper}h${width * 0.2}l-${width * 0.17} ${lower - upper}h-${width * 0.16}Z" fill="#fff" opacity="${0.13 * light}"/>`,
    `<circle cx="${head}" cy="${lower - 24}" r="9" fill="#0a0d10"/><path d="M${head - 17} ${lower}q2-17 17-17t17 17Z" fill="#0a0d10"/>`,
    `<path d="M${left + 22} ${lower - 3}L${centre - 8} ${lower - 12}M${centre + 6} ${lower - 3}L${right - 34} ${lower - 12}" stroke="#08090a" stroke-width="2.4"/>`,
    isVan ? '' : mirrors(left, right, upper),
  ].join('')
}

const mirrors = (left: number, right: number, upper: number): string =>
  [left - 17, right + 4]
    .map((x) => `<rect x="${x}" y="${upper - 4}" width="14" height="46" rx="4" fill="#101214"/>`)
    .join('') + `<path d="M${left - 5} ${upper}h8M${right - 3} ${upper}h8" stroke="#101214" stroke-width="4"/>`

function front({ centre, width, top, base }: Body, isVan: boolean, bumper: string, light: number): string {
  const [left, right] = [centre - width / 2, centre + width / 2]
  const grille = top + (isVan ? 76 : 104)
  const inset = isVan ? 44 : 26
  const lampY = base - (isVan ? 76 : 48)
  const dark = light < 1
  return [
    `<rect x="${left + inset}" y="${grille}" width="${width - 2 * inset}" height="${isVan ? 20 : 36}" rx="5" fill="#15181a"/>`,
    ...[0, 1, 2].map(
      (bar) =>
        `<rect x="${left + inset + 7}" y="${grille + 5 + bar * (isVan ? 5 : 9)}" width="${width - 2 * inset - 14}" height="${isVan ? 2 : 3}" fill="#3a3f43"/>`,
    ),
    `<path d="M${left - 3} ${base - 62}H${right + 3}V${base - 22}q0 6-8 6H${left + 5}q-8 0-8-6Z" fill="${bumper}"/>`,
    ...[left + 24, right - 24].map(
      (x) =>
        `<rect x="${x - 17}" y="${lampY - 9}" width="34" height="${isVan ? 20 : 17}" rx="6" fill="${dark ? '#fffbe6' : '#e6ebee'}"/>` +
        (dark ? glow(x, lampY, 46, 46) : ''),
    ),
  ].join('')
}
