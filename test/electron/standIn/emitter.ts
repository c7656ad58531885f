import type { EventEmitter } from 'node:events'

/** The event that Electron hands to a listener which may forbid what is about to happen. */
export interface StandInEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

export function makeEvent<Extra extends object>(extra: Extra): StandInEvent & Extra {
  const event = {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}

/** Emits and says whether a listener forbade it. */
export function isForbidden<Extra extends object>(emitter: EventEmitter, name: string, extra: Extra): boolean {
  const event = makeEvent(extra)
  emitter.emit(name, event)
  return event.defaultPrevented
}
