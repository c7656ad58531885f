import type { AnprMessage, AnprVehicle } from '../drivers/anprMessage.ts'
import type { Camera, SeenVehicle } from './roles.ts'

/** What the camera unit of a lane tells, handed to whoever listens; lost with the unit is only whether a vehicle stands there. */
export class LaneCamera implements Camera {
  readonly #listeners = new Set<(message: AnprMessage) => void>()
  readonly #presences = new Set<(present: boolean) => void>()
  #present: boolean | null = null

  heard(message: AnprMessage): void {
    for (const listener of this.#listeners) listener(message)
    if (message.event !== 'inputs' || message.loop === this.#present) return
    this.#present = message.loop
    for (const tell of this.#presences) tell(message.loop)
  }

  lost(): void {
    this.#present = null
  }

  onMessage(listener: (message: AnprMessage) => void): void {
    this.#listeners.add(listener)
  }

  onVehicle(listener: (vehicle: SeenVehicle) => void): void {
    this.onMessage((message) => message.event === 'vehicle' && listener(vehicleOf(message)))
  }

  onPresence(listener: (present: boolean) => void): void {
    this.#presences.add(listener)
    if (this.#present !== null) listener(this.#present)
  }

  onGone(listener: (outcome: 'passed' | 'left') => void): void {
    this.onMessage((message) => message.event === 'gone' && listener(message.outcome))
  }
}

const vehicleOf = (message: AnprVehicle): SeenVehicle => ({
  plate: message.plate,
  confidence: message.confidence,
  direction: message.direction,
  photos: message.images.map(({ position, media_type, data }) => ({
    position,
    mediaType: media_type,
    bytes: Buffer.from(data, 'base64'),
  })),
  at: new Date(message.at),
})
