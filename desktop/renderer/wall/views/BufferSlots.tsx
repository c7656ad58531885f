import type { WallBuffer } from '#shared/contract/wall.ts'
import './BufferSlots.css'

/** One mark for each parking place; those that nobody assigned fill the free ones from the end. */
export function BufferSlots({ buffer, most }: { buffer: WallBuffer; most: number }) {
  const places = Math.min(most, Math.max(buffer.capacity, 1))
  const known = new Map(buffer.slots.map(({ slot, over }) => [slot, over]))
  let loose = buffer.waiting - buffer.slots.length
  const marks = Array.from({ length: places }, (_, at) => at + 1)
    .toReversed()
    .map((slot) => {
      const over = known.get(slot)
      if (over !== undefined) return { slot, state: over ? 'over' : 'taken' }
      if (loose > 0) return (loose--, { slot, state: 'taken' })
      return { slot, state: 'free' }
    })
  return (
    <div className="wall-slots" aria-hidden="true">
      {marks.toReversed().map(({ slot, state }) => (
        <i key={slot} data-state={state} />
      ))}
    </div>
  )
}
