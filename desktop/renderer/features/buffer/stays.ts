import type { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import type { StateShape } from '../../ui/StateMark.tsx'

export type Stay = RowOf<typeof bufferZone.list>

type StandingName = 'overstay' | 'checkedFault' | 'called' | 'checkedOk' | 'unchecked' | 'left'

const shapes: Readonly<Record<StandingName, StateShape>> = {
  overstay: 'warn',
  checkedFault: 'crit',
  called: 'full',
  checkedOk: 'full',
  unchecked: 'open',
  left: 'past',
}

export const isFault = ({ checkup }: Pick<Stay, 'checkup'>): boolean =>
  checkup !== null && !(checkup.documents_ok && checkup.seal_ok && checkup.plate_ok)

/** What matters most about a vehicle in the zone: who needs somebody comes before who only waits. */
export function standingOf(stay: Pick<Stay, 'left_at' | 'overstay' | 'call' | 'checkup'>) {
  const name = nameOf(stay)
  return { name, shape: shapes[name], words: bufferWords[name] }
}

function nameOf(stay: Pick<Stay, 'left_at' | 'overstay' | 'call' | 'checkup'>): StandingName {
  if (stay.left_at !== null) return 'left'
  if (isFault(stay)) return 'checkedFault'
  if (stay.overstay.over) return 'overstay'
  if (stay.call !== null) return 'called'
  return stay.checkup === null ? 'unchecked' : 'checkedOk'
}

/** The parking places of an area in their order, and who stands outside of them. */
export function placesOf(stays: readonly Stay[], capacity: number) {
  const last = Math.max(capacity, ...stays.map(({ slot }) => slot ?? 0))
  const bySlot = new Map(stays.flatMap((stay) => (stay.slot === null ? [] : [[stay.slot, stay] as const])))
  return {
    places: Array.from({ length: last }, (_, at) => ({ slot: at + 1, stay: bySlot.get(at + 1) ?? null })),
    elsewhere: stays.filter(({ slot }) => slot === null),
  }
}
