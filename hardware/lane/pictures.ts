import { setTimeout as sleep } from 'node:timers/promises'
import type { CameraPosition } from '#shared/domain/lane.ts'
import type { Photo } from '../devices/roles.ts'
import type { LaneApi } from './laneApi.ts'

export interface StoredPhoto {
  readonly position: CameraPosition
  readonly path: string
}

const patienceMs = 1_500

/** The photos of one vehicle on their way to the server, begun when it arrives. */
export class Pictures {
  readonly vehicleId: string
  readonly #stored: StoredPhoto[] = []
  readonly #all: Promise<unknown>

  constructor(vehicleId: string, photos: readonly Photo[], api: LaneApi, failed: (error: unknown) => void) {
    this.vehicleId = vehicleId
    this.#all = Promise.all(
      photos.map(async (photo) => {
        try {
          this.#stored.push({ position: photo.position, path: await api.uploadPhoto(photo) })
        } catch (error) {
          failed(error)
        }
      }),
    )
  }

  /** Those that arrived in time: a truck does not wait for a picture. */
  async stored(): Promise<readonly StoredPhoto[]> {
    const late = new AbortController()
    await Promise.race([this.#all, sleep(patienceMs, null, { signal: late.signal }).catch(() => null)])
    late.abort()
    return [...this.#stored]
  }
}
