import { setTimeout as sleep } from 'node:timers/promises'
import { cameraPositions, type CameraPosition } from '#shared/domain/lane.ts'
import type { Photo } from '../devices/roles.ts'
import type { LaneApi } from './laneApi.ts'

export interface StoredPhoto {
  readonly position: CameraPosition
  readonly path: string
}

const patienceMs = 1_500
const secondTryMs = 400

/** The photos of one vehicle on their way to the server, begun when it arrives. */
export class Pictures {
  readonly vehicleId: string
  readonly #stored: StoredPhoto[] = []
  readonly #all: Promise<unknown>

  /** `failed` is told once, when photos could not be stored at the second try either. */
  constructor(
    vehicleId: string,
    photos: readonly Photo[],
    api: LaneApi,
    failed: (count: number, why: unknown) => void,
  ) {
    this.vehicleId = vehicleId
    this.#all = Promise.allSettled(photos.map((photo) => this.#store(photo, api))).then((results) => {
      const lost = results.filter((result) => result.status === 'rejected')
      if (lost.length > 0) failed(lost.length, lost[0]?.reason)
    })
  }

  /** Those that arrived in time: a truck does not wait for a picture. */
  async stored(): Promise<readonly StoredPhoto[]> {
    const late = new AbortController()
    await Promise.race([this.#all, sleep(patienceMs, null, { signal: late.signal }).catch(() => null)])
    late.abort()
    return cameraPositions.flatMap((position) => this.#stored.filter((photo) => photo.position === position))
  }

  async #store(photo: Photo, api: LaneApi): Promise<void> {
    const path = await api.uploadPhoto(photo).catch(async () => {
      await sleep(secondTryMs)
      return api.uploadPhoto(photo)
    })
    this.#stored.push({ position: photo.position, path })
  }
}
