import { plateKey } from '#shared/domain/plate.ts'
import { commandWords } from '#shared/words/console/commands.ts'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import type { PaletteEntry } from '../../features/palette/Palette.tsx'
import type { Activity, Lane, Operations } from '../../live/operationsChanges.ts'

interface Looking {
  readonly language: Language
  /** Null where the person may not open that screen. */
  readonly open: (path: string, query: string) => (() => void) | null
}

interface Turning {
  readonly language: Language
  readonly turnTo: (laneId: string) => void
}

const usual = { blocked: false, keys: null } as const

/** Ticket, vehicle and company of the truck in a lane, to be looked up from there. */
export function relatedEntries(
  lane: Lane | undefined,
  activity: Activity | undefined,
  { language, open }: Looking,
): readonly PaletteEntry[] {
  const vehicle = lane?.vehicle
  if (lane === undefined || vehicle == null) return []
  const { ticket = null, company = null } = activity ?? {}
  const entry = (
    kind: 'ticket' | 'truck' | 'building',
    names: readonly string[],
    hint: string | null,
    run: (() => void) | null,
  ): PaletteEntry[] => {
    if (run === null) return []
    const group = say(commandWords.groupRelated, language, { lane: lane.code })
    return [{ ...usual, id: `${kind} of ${lane.id}`, names, group, icon: kind, hint, relatedTo: lane.code, run }]
  }
  const { plate, vehicle_type } = vehicle
  const theTicket = ({ access_number: number, police_number }: NonNullable<Activity['ticket']>) =>
    entry(
      'ticket',
      [`${number} · ${police_number}`, plateKey(police_number)],
      company?.name ?? null,
      open('/tickets', `id=${number}`),
    )
  const theVehicle = (plate: string) =>
    entry('truck', [plate, plateKey(plate)], vehicle_type, open('/activities', `search=${encodeURIComponent(plate)}`))
  return [
    ...(ticket === null ? [] : theTicket(ticket)),
    ...(plate === null ? [] : theVehicle(plate)),
    ...(company === null ? [] : entry('building', [company.name], null, open('/companies', `id=${company.id}`))),
  ]
}

/** Vehicles that stand in a lane now, by their plates. */
export const standingEntries = ({ lanes }: Operations, { language, turnTo }: Turning): readonly PaletteEntry[] =>
  lanes.order.flatMap((laneId): PaletteEntry[] => {
    const lane = lanes.byId[laneId]
    const plate = lane?.vehicle?.plate ?? null
    if (lane === undefined || plate === null) return []
    return [
      {
        ...usual,
        id: `standing ${laneId}`,
        names: [plate, plateKey(plate)],
        group: say(navigationWords.groupStanding, language),
        icon: 'truck',
        hint: [lane.code, lane.vehicle?.company].filter((part) => part != null).join(' · '),
        onlyTyped: true,
        run: () => turnTo(laneId),
      },
    ]
  })
