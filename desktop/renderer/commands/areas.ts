import type { Sentence } from '#shared/words/sentence.ts'
import { areaWords } from '#shared/words/console/navigation.ts'
import type { IconName } from '../ui/icons.ts'

interface Area {
  readonly label: Sentence
  readonly icon: IconName
  /** The letter after G. */
  readonly key: string | null
}

/** The rail, from top to bottom; the last one stands at its foot. */
export const areas = {
  operations: { label: areaWords.operations, icon: 'operations', key: 'o' },
  wall: { label: areaWords.wall, icon: 'wall', key: 'w' },
  activity: { label: areaWords.activity, icon: 'list', key: 'a' },
  tickets: { label: areaWords.tickets, icon: 'ticket', key: 't' },
  guard: { label: areaWords.guard, icon: 'scan', key: 'p' },
  buffer: { label: areaWords.buffer, icon: 'parking', key: 'b' },
  load: { label: areaWords.load, icon: 'truck', key: 'm' },
  customs: { label: areaWords.customs, icon: 'shield', key: 'c' },
  dashboard: { label: areaWords.dashboard, icon: 'chart', key: 'd' },
  reports: { label: areaWords.reports, icon: 'document', key: 'l' },
  gates: { label: areaWords.gates, icon: 'barrier', key: 'g' },
  master: { label: areaWords.master, icon: 'building', key: 'i' },
  log: { label: areaWords.log, icon: 'clock', key: 'k' },
  settings: { label: areaWords.settings, icon: 'gear', key: 's' },
} as const satisfies Record<string, Area>

export type AreaName = keyof typeof areas

export const areaNames = Object.keys(areas) as readonly AreaName[]
