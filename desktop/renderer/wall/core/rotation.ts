/** Which view of the playlist is on, and how much of its time is over; `until` is null while rotation is held. */
export interface Rotation {
  readonly index: number
  readonly begun: number
  /** When rotation was held; the view's time stands still from then on. */
  readonly heldAt: number | null
}

interface Timed {
  readonly seconds: number
}

export const startRotation = (now: number): Rotation => ({ index: 0, begun: now, heldAt: null })

/** The rotation a moment later: held while something needs everybody's eyes, else one view after the other. */
export function turn(rotation: Rotation, views: readonly Timed[], now: number, held: boolean): Rotation {
  const index = views.length === 0 ? 0 : rotation.index % views.length
  if (held) return rotation.heldAt === null || index !== rotation.index ? { ...rotation, index, heldAt: now } : rotation
  if (rotation.heldAt !== null) return { index, begun: rotation.begun + (now - rotation.heldAt), heldAt: null }
  if (views.length < 2 && rotation.index === index) return rotation
  const seconds = views[index]?.seconds ?? 20
  /* A machine that slept, or a clock that was set, begins the view anew instead of racing through the list. */
  if (now < rotation.begun || now - rotation.begun > seconds * 3_000) return { index, begun: now, heldAt: null }
  if (now - rotation.begun < seconds * 1_000) return index === rotation.index ? rotation : { ...rotation, index }
  return { index: (index + 1) % views.length, begun: now, heldAt: null }
}

export const forward = (rotation: Rotation, views: readonly Timed[], now: number): Rotation => ({
  index: views.length === 0 ? 0 : (rotation.index + 1) % views.length,
  begun: now,
  heldAt: null,
})

/** 0 to 1: how much of the view's time is over. */
export function progressOf({ begun, heldAt }: Rotation, seconds: number, now: number): number {
  return Math.min(1, Math.max(0, ((heldAt ?? now) - begun) / (seconds * 1_000)))
}
