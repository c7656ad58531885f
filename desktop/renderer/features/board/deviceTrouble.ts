import { deviceWords } from '#shared/words/console/board.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { saying, within, type Said } from '../../ui/said.ts'

export interface DeviceTrouble {
  readonly said: Said
  readonly since: string
  /** Nothing answers; otherwise it works, but not well. */
  readonly lost: boolean
}

const order = ['barrier', 'button', 'lamp', 'scanner', 'camera', 'printer'] as const
const details: Readonly<Record<string, keyof typeof deviceWords>> = {
  paper_low: 'paper_low',
  paper_out: 'paper_out',
  cover_open: 'cover_open',
  journal_fault: 'journal_fault',
}

/** The one device of a lane that its tile has to speak of: a silent one before an impaired one. */
export function deviceTrouble({ devices }: Pick<Lane, 'devices'>): DeviceTrouble | null {
  const troubled = devices
    .filter(({ state }) => state === 'lost' || state === 'degraded')
    .toSorted(
      (a, b) =>
        Number(b.state === 'lost') - Number(a.state === 'lost') || order.indexOf(a.role) - order.indexOf(b.role),
    )
  const [device] = troubled
  if (device === undefined) return null
  const lost = device.state === 'lost'
  const detail = details[device.detail ?? '']
  return {
    said: detail === undefined ? silent(device.role, lost) : saying(deviceWords[detail]),
    since: device.since,
    lost,
  }
}

const silent = (role: Lane['devices'][number]['role'], lost: boolean): Said =>
  within(deviceWords[lost ? 'lost' : 'degraded'], 'device', deviceWords[role])
