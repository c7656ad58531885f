import type { Lamp } from '#shared/domain/lane.ts'
import { daylight, type DayTime } from './daylight.ts'
import { lettering } from './glyphs.ts'
import { deep, glow, quad } from './perspective.ts'
import { drawVehicle, shapeOf } from './vehicle.ts'
import type { VehicleLook } from './vehicleLook.ts'

export interface GateScene {
  /** Null: the empty lane. */
  readonly vehicle: VehicleLook | null
  readonly plate: string | null
  readonly time: DayTime
  readonly arm: 'up' | 'down'
  readonly lamp: Lamp
  /** Seen from the other side of the lane. */
  readonly mirrored: boolean
}

/** A gate lane as an overview camera sees it, 640 x 360. */
export function gateScene({ vehicle, plate, time, arm, lamp, mirrored }: GateScene): string {
  const day = daylight[time]
  const { light } = day
  const dark = light < 1
  const inside = [
    `<rect width="640" height="130" fill="url(#sky)"/>`,
    `<path d="M0 100h70l16-26h92v26h40V84h74v16h76V62h8v38h18l3-52h5l3 52h236v34H0Z" fill="${day.skyline}" opacity=".75"/>`,
    `<path d="M396 48l46-16M396 48l-34-8" stroke="${day.skyline}" stroke-width="3"/>`,
    `<rect y="104" width="640" height="256" fill="url(#ground)"/>`,
    markings(),
    booth(light),
    vehicle === null ? '' : drawVehicle(vehicle, day, mirrored),
    canopy(light),
    dark ? [90, 240, 390].map((x) => glow(x, 60, 120, 46)).join('') : '',
    barrier(arm),
    signal(lamp),
  ].join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><defs>`,
    `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${day.sky[0]}"/><stop offset="1" stop-color="${day.sky[1]}"/></linearGradient>`,
    `<linearGradient id="ground" x2="0" y2="1"><stop stop-color="${day.ground[0]}"/><stop offset="1" stop-color="${day.ground[1]}"/></linearGradient></defs>`,
    `<g${mirrored ? ' transform="matrix(-1 0 0 1 640 0)"' : ''}>${inside}</g>`,
    vehicle === null || plate === null ? '' : numberPlate(vehicle, plate, mirrored),
    dark ? `<rect width="640" height="360" fill="#0a1420" opacity="${0.34 * (1 - light)}"/>` : '',
    `</svg>`,
  ].join('')
}

/** Commercial vehicles carry yellow plates, private ones white. */
export const plateColour = ({ kind }: VehicleLook): string => (kind === 'van' ? '#eef0f0' : '#f0c030')

function numberPlate(vehicle: VehicleLook, plate: string, mirrored: boolean): string {
  const { centre, base, plateRise } = shapeOf(vehicle)
  const x = mirrored ? 640 - centre : centre
  const y = base - plateRise
  return (
    `<rect x="${x - 52}" y="${y - 15}" width="104" height="30" rx="3" fill="${plateColour(vehicle)}" stroke="#16140b" stroke-width="2"/>` +
    lettering(plate, { x, y: y - 8, height: 16, colour: '#15130a', maxWidth: 92, weight: 1.7 })
  )
}

function markings(): string {
  const kerb = [0, 0.18, 0.34, 0.48, 0.6].map((k) =>
    quad(
      [deep.x(486, k), deep.y(360, k)],
      [deep.x(512, k), deep.y(360, k)],
      [deep.x(512, k + 0.07), deep.y(360, k + 0.07)],
      [deep.x(486, k + 0.07), deep.y(360, k + 0.07)],
      '#23262a',
    ),
  )
  return [
    quad(
      [-260, 360],
      [-170, 360],
      [deep.x(-170, 0.97), deep.y(360, 0.97)],
      [deep.x(-260, 0.97), deep.y(360, 0.97)],
      '#c9b24a88',
    ),
    quad([512, 360], [640, 330], [640, 150], [deep.x(512, 0.8), deep.y(360, 0.8)], '#8a8f93'),
    quad([486, 360], [512, 360], [deep.x(512, 0.8), deep.y(360, 0.8)], [deep.x(486, 0.8), deep.y(360, 0.8)], '#d8b92e'),
    ...kerb,
  ].join('')
}

const booth = (light: number): string =>
  `<g opacity="${light}"><rect y="96" width="58" height="190" fill="#c9cdd0"/><rect y="128" width="46" height="64" fill="#26333d"/><rect y="196" width="58" height="6" fill="#2e5fa8"/></g>` +
  (light < 1 ? '<rect y="128" width="46" height="64" fill="#f2dfa8" opacity=".55"/>' : '')

const canopy = (light: number): string =>
  `<g opacity="${Math.max(0.6, light)}"><path d="M0 0H640V30L0 46Z" fill="#2a3036"/><path d="M0 46L640 30v9L0 57Z" fill="#d7dadc"/><path d="M0 57L640 39v3L0 61Z" fill="#2e5fa8"/>` +
  `<rect x="566" y="36" width="18" height="300" fill="#9aa0a5"/><rect x="566" y="36" width="6" height="300" fill="#c3c8cc"/></g>`

function barrier(arm: 'up' | 'down'): string {
  const stripes = Array.from({ length: 9 }, (_, n) => `<path d="M${38 + n * 58} 304h26l-8 14h-26Z" fill="#c8281f"/>`)
  return (
    `<rect x="534" y="262" width="30" height="90" rx="3" fill="#d99f22"/><rect x="534" y="262" width="30" height="12" fill="#00000030"/>` +
    `<g${arm === 'up' ? ' transform="rotate(64 548 311)"' : ''}><rect x="30" y="304" width="522" height="14" rx="3" fill="#e6e9ea"/>${stripes.join('')}</g>`
  )
}

const lenses = [
  ['red', '#ff4b40', '#3a1513'],
  ['yellow', '#ffc233', '#37290c'],
  ['green', '#35c46f', '#0d2b19'],
] as const

const signal = (lamp: Lamp): string =>
  `<g transform="translate(596 214)"><rect x="10" y="66" width="6" height="70" fill="#55595d"/><rect width="26" height="66" rx="5" fill="#14171a"/>` +
  lenses
    .map(([name, lit, off], n) => `<circle cx="13" cy="${13 + n * 20}" r="8" fill="${lamp === name ? lit : off}"/>`)
    .join('') +
  `</g>`
