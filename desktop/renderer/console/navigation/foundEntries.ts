import type { company } from '#shared/contract/autogate/company.ts'
import type { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { ticket } from '#shared/contract/autogate/ticket.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { outcomeWords } from '#shared/words/console/activity.ts'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import { plateOf } from '../../ui/plateOf.ts'
import type { PaletteEntry } from '../../features/palette/Palette.tsx'
import { clockTime, dateText } from '../../ui/formats.ts'
import type { RowOf } from '../../ui/list/useList.ts'

type Go = (path: string) => void

const usual = { blocked: false, keys: null } as const

export function ticketEntry(row: RowOf<typeof ticket.list>, language: Language, go: Go): PaletteEntry {
  const { ticket_access_number: number, vehicle, company, status } = row
  return {
    ...usual,
    id: `ticket ${number}`,
    names: [`${number} · ${vehicle.police_number}`, plateKey(vehicle.police_number)],
    group: say(navigationWords.groupTickets, language),
    icon: 'ticket',
    hint: `${company.name} · ${say(statusNames[status], language)}`,
    run: () => go(`/tickets?id=${number}`),
  }
}

/** Each plate once, with where it was last; the passages come newest first. */
export function vehicleEntries(
  passages: readonly RowOf<typeof gateActivity.list>[],
  language: Language,
  go: Go,
): readonly PaletteEntry[] {
  const known = new Set<string>()
  return passages.flatMap((passage) => {
    const { ticket, lane, decided_at, outcome } = passage
    const plate = plateOf(passage)
    if (plate === null || known.has(plateKey(plate))) return []
    known.add(plateKey(plate))
    const when = `${dateText(decided_at, language)} ${clockTime(decided_at)}`
    return {
      ...usual,
      id: `vehicle ${plateKey(plate)}`,
      names: [plate, plateKey(plate), ...(ticket === null ? [] : [ticket.access_number])],
      group: say(navigationWords.groupVehicles, language),
      icon: 'truck',
      hint: `${lane.code} · ${when} · ${say(outcomeWords[outcome], language)}`,
      run: () => go(`/activities?search=${encodeURIComponent(plate)}`),
    }
  })
}

export const companyEntry = (
  { id, name, code, npwp }: RowOf<typeof company.list>,
  language: Language,
  go: Go,
): PaletteEntry => ({
  ...usual,
  id: `company ${id}`,
  names: [name, code, ...(npwp === null ? [] : [npwp])],
  group: say(navigationWords.groupCompanies, language),
  icon: 'building',
  hint: code,
  run: () => go(`/companies?id=${id}`),
})
