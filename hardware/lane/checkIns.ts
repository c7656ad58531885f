import { v7 as uuid } from 'uuid'
import type { Direction, LaneDirection } from '#shared/domain/lane.ts'
import type { SeenVehicle } from '../devices/roles.ts'
import type { Standby } from './alone/standby.ts'
import { askOrDecide } from './askOrDecide.ts'
import type { Patience } from './askVerdict.ts'
import { checkInBody } from './checkInBody.ts'
import type { CheckInBody, LaneApi } from './laneApi.ts'
import type { LatePhotos } from './latePhotos.ts'
import type { LaneLog } from './laneLog.ts'
import { Pictures } from './pictures.ts'
import type { ScannedCode, TurnInput, Vehicle } from './turn.ts'

interface Parts {
  readonly lane: { readonly id: string; readonly code: string; readonly direction: LaneDirection }
  readonly api: LaneApi
  readonly standby: Standby
  readonly late: LatePhotos
  readonly log: LaneLog
  readonly patience: Patience
  readonly connected: () => boolean
}

/** A truck does not wait longer (ms) for its pictures; where the line is down it does not wait at all. */
const picturesWithinMs = 1_500

/** From a vehicle and a scan to the verdict: the pictures, the words that are sent, and who decides. */
export class CheckIns {
  readonly #parts: Parts
  #direction: Direction
  #pictures: Pictures | null = null
  /** A scan that nobody has decided about: with its vehicle its pictures go. */
  #unanswered: string | null = null
  #body: { readonly key: string; readonly body: CheckInBody } | null = null

  constructor(parts: Parts) {
    this.#parts = parts
    this.#direction = parts.lane.direction === 'out' ? 'out' : 'in'
  }

  /** The vehicle stands in the lane: its pictures are on their way while the driver looks for the code. */
  begin(vehicle: Vehicle, { photos, direction }: SeenVehicle): void {
    const { lane, api, late } = this.#parts
    if (this.#unanswered !== null) void this.#keep(late.drop(this.#unanswered))
    this.#unanswered = null
    if (lane.direction === 'both') this.#direction = direction ?? 'in'
    this.#pictures = new Pictures(
      vehicle.id,
      photos.map((photo) => ({ ...photo, id: uuid() })),
      api,
    )
  }

  async decide(scan: ScannedCode, vehicle: Vehicle | null): Promise<TurnInput> {
    const { lane, api, standby, late, patience, connected } = this.#parts
    const pictures = this.#pictures?.vehicleId === vehicle?.id ? this.#pictures : null
    if (this.#body?.key !== scan.id) {
      const photos = (await pictures?.stored(connected() ? picturesWithinMs : 0)) ?? []
      // A retry must repeat the very same words: the key belongs to them.
      const situation = { laneId: lane.id, direction: this.#direction, scan, vehicle, photos }
      this.#body = { key: scan.id, body: checkInBody(situation) }
    }
    const { body } = this.#body
    if (pictures !== null) await this.#holdTheRest(pictures, body, scan.id)
    const answer = await askOrDecide({ api, standby, patience, connected: connected() }, scan, body)
    this.#unanswered = answer.type === 'unreachable' ? scan.id : null
    if (answer.type === 'verdict') void this.#keep(late.bind(scan.id, answer.verdict.id))
    else if (answer.type !== 'unreachable') void this.#keep(late.drop(scan.id))
    return answer
  }

  /** Pictures that the check-in does not name follow it: they outlive whatever happens once it is decided about. */
  async #holdTheRest(pictures: Pictures, body: CheckInBody, scanId: string): Promise<void> {
    const named = new Set((body.photos ?? []).map(({ position }) => position))
    const rest = pictures.photos.filter(({ position }) => !named.has(position))
    if (rest.length > 0) await this.#keep(this.#parts.late.hold(scanId, rest))
  }

  /** No vehicle waits for a disk that takes no pictures. */
  async #keep(kept: Promise<void>): Promise<void> {
    const { log, lane } = this.#parts
    await kept.catch((thrown: unknown) => {
      log.warn({ lane: lane.code, why: String(thrown) }, 'Photos could not be kept')
    })
  }
}
