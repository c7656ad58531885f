import { setTimeout as sleep } from 'node:timers/promises'
import { cameraPositions, type CameraPosition } from '#shared/domain/lane.ts'
import type { Photo } from '../devices/roles.ts'
import type { LaneApi } from './laneApi.ts'

export interface StoredPhoto {
  readonly position: CameraPosition
  readonly path: string
}

/** A photo under the id that keeps it the same, however often it is sent. */
export interface KnownPhoto extends Photo {
  readonly id: string
}

/** The photos of one vehicle on their way to the server, begun when it arrives. */
export class Pictures {
  readonly vehicleId: string
  readonly photos: readonly KnownPhoto[]
  readonly #stored: StoredPhoto[] = []
  readonly #all: Promise<unknown>

  constructor(vehicleId: string, photos: readonly KnownPhoto[], api: Pick<LaneApi, 'uploadPhoto'>) {
    this.vehicleId = vehicleId
    this.photos = photos
    this.#all = Promise.allSettled(
      photos.map(async (photo) => {
        const path = await api.uploadPhoto(photo, photo.id)
        this.#stored.push({ position: photo.position, path })
      }),
    )
  }

  /** Those that are there within so many milliseconds. */
  async stored(withinMs: number): Promise<readonly StoredPhoto[]> {
    const late = new AbortController()
    await Promise.race([this.#all, sleep(withinMs, null, { signal: late.signal }).catch(() => null)])
    late.abort()
    return cameraPositions.flatMap((position) => this.#stored.filter((photo) => photo.position === position))
  }
}
