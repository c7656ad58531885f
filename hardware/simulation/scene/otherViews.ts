import { daylight, type DayTime } from './daylight.ts'
import { plateColour } from './gateScene.ts'
import { lettering } from './glyphs.ts'
import type { VehicleLook } from './vehicleLook.ts'

const roof: Readonly<Record<VehicleLook['kind'], string>> = {
  dump: '#4a4136',
  box: '#d6d9da',
  container: '#2f6b77',
  tank: '#b9bec2',
  van: '',
}

/** The lane from above: what is on the load, and that one vehicle stands there. */
export function topScene(vehicle: VehicleLook | null, time: DayTime): string {
  const { ground, light } = daylight[time]
  const ribs = Array.from(
    { length: 15 },
    (_, n) => `<path d="M${206 + n * 22} 118v124" stroke="#00000022" stroke-width="3"/>`,
  )
  const truck = ({ kind, colour, company }: VehicleLook): string =>
    kind === 'van'
      ? `<rect x="170" y="126" width="240" height="108" rx="26" fill="${colour}"/><rect x="204" y="138" width="44" height="84" rx="12" fill="#1d262d"/><rect x="352" y="138" width="26" height="84" rx="10" fill="#1d262d"/>`
      : `<rect x="96" y="112" width="92" height="136" rx="14" fill="${colour}"/><rect x="98" y="122" width="20" height="116" rx="8" fill="#1d262d"/>` +
        `<rect x="194" y="106" width="352" height="148" rx="${kind === 'tank' ? 60 : 4}" fill="${roof[kind]}"/>` +
        (kind === 'container' ? ribs.join('') : '') +
        (kind === 'dump' ? '<path d="M214 122q60 30 120 4t118 22t74-14v104H214Z" fill="#5d5142"/>' : '') +
        (kind === 'tank'
          ? '<circle cx="300" cy="180" r="16" fill="#8e9499"/><circle cx="430" cy="180" r="16" fill="#8e9499"/>'
          : '') +
        (kind === 'box' ? lettering(company, { x: 370, y: 168, height: 22, colour: '#2d4a78', maxWidth: 320 }) : '')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="${ground[0]}"/>`,
    `<rect y="36" width="640" height="10" fill="#d8b92e"/><rect y="314" width="640" height="10" fill="#d8b92e"/>`,
    `<rect width="640" height="36" fill="#8a8f93"/><rect y="324" width="640" height="36" fill="#8a8f93"/>`,
    `<path d="M40 60V300" stroke="#e6e9ea" stroke-width="8"/>`,
    vehicle === null ? '' : `<rect x="88" y="250" width="470" height="12" rx="6" fill="#00000044"/>${truck(vehicle)}`,
    `<rect width="640" height="360" fill="#0a1420" opacity="${0.5 * (1 - light)}"/></svg>`,
  ].join('')
}

/** The plate as the ANPR camera cuts it out, 300 x 92. */
export const plateScene = (vehicle: VehicleLook, plate: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 92"><rect width="300" height="92" fill="#1d2124"/><rect y="64" width="300" height="28" fill="#0e1012"/>`,
    `<g transform="rotate(-1.6 150 46)"><rect x="18" y="10" width="264" height="72" rx="6" fill="${plateColour(vehicle)}"/>`,
    `<rect x="22" y="14" width="256" height="64" rx="4" fill="none" stroke="#1b180c" stroke-width="3"/>`,
    lettering(plate, { x: 150, y: 26, height: 40, colour: '#1b180c', maxWidth: 232, weight: 1.6 }),
    `</g><rect width="300" height="92" fill="#000" opacity=".1"/></svg>`,
  ].join('')
