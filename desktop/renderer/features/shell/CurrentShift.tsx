import { shiftAt } from '#shared/domain/shift.ts'
import { useSite } from '../../live/operations.ts'
import { useSecond } from '../../ui/ticker.ts'

/** The name of the shift that works now, as the site calls it; nothing until the site is known. */
export function CurrentShift() {
  const site = useSite()
  const now = useSecond()
  return site === null ? null : <> · {shiftAt(site.shifts, new Date(now)).name}</>
}
