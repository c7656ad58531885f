import { renderAsync } from '@resvg/resvg-js'
import type { CameraPosition } from '#shared/domain/lane.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import type { AnprVehicle } from '../../drivers/anprMessage.ts'
import { dayTimeAt, type DayTime } from './daylight.ts'
import { gateScene } from './gateScene.ts'
import { plateScene, topScene } from './otherViews.ts'
import type { VehicleLook } from './vehicleLook.ts'

export interface Sight {
  readonly vehicle: VehicleLook
  /** As it is on the vehicle; null when it carries none. */
  readonly plate: string | null
  readonly time?: DayTime
}

const [wide, plateWidth] = [640, 300]
const mostCached = 200

const cache = new Map<string, Promise<string>>()

/** The pictures a camera unit takes of a vehicle, drawn on a worker thread of the renderer and kept for a while. */
export async function drawPictures(
  { vehicle, plate, time = dayTimeAt(siteHour()) }: Sight,
  positions: readonly CameraPosition[],
): Promise<AnprVehicle['images']> {
  const seen = positions.filter((position) => position !== 'plate' || plate !== null)
  return Promise.all(
    seen.map(async (position) => ({
      position,
      media_type: 'image/png' as const,
      data: await draw(svgOf(position, vehicle, plate, time), position === 'plate' ? plateWidth : wide),
    })),
  )
}

function svgOf(position: CameraPosition, vehicle: VehicleLook, plate: string | null, time: DayTime): string {
  const lane = { vehicle, plate, time, arm: 'down', lamp: 'red', mirrored: false } as const
  switch (position) {
    case 'front':
      return gateScene(lane)
    case 'side':
      return gateScene({ ...lane, mirrored: true })
    case 'top':
      return topScene(vehicle, time)
    case 'before':
      return gateScene({ ...lane, vehicle: null })
    case 'plate':
      return plateScene(vehicle, plate ?? '')
  }
}

/** PNG in base64. No system fonts: the letters are paths. */
function draw(svg: string, width: number): Promise<string> {
  const known = cache.get(svg)
  if (known !== undefined) return known
  const drawn = renderAsync(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } }).then(
    (image) => image.asPng().toString('base64'),
  )
  cache.set(svg, drawn)
  for (const oldest of cache.keys()) {
    if (cache.size <= mostCached) break
    cache.delete(oldest)
  }
  return drawn
}

const siteHour = (): number => Math.floor(siteClock(new Date()).minute / 60)
