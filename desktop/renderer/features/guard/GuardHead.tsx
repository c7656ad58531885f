import { guardWords } from '#shared/words/console/guard.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { connectionWords } from '#shared/words/console/shell.ts'
import { useMe } from '../../api/session.ts'
import { useConnection } from '../../live/connection.ts'
import { useGates } from '../../live/operations.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Lamp } from '../../ui/Lamp.tsx'
import { laneLens, lensWords } from '../../ui/laneLens.ts'
import { lineText } from '../../ui/lineText.ts'
import { Select } from '../../ui/Select.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { printerState } from './printState.ts'
import { useKeptGuests } from './offline/guestOutbox.ts'

interface Props {
  lane: Lane
  lanes: readonly Lane[]
  onChoose: (id: string) => void
}

const barriers = {
  open: ['barrierUp', boardWords.barrierOpen],
  moving: ['barrierUp', boardWords.barrierMoving],
  closed: ['barrierDown', boardWords.ready],
  unknown: ['barrierUnknown', boardWords.barrierUnknown],
} as const

/** Which post this is, its lamp and barrier, and whether everything at it works. */
export function GuardHead({ lane, lanes, onChoose }: Props) {
  const say = useWords()
  const now = useSecond()
  const { name } = useMe()
  const kept = useKeptGuests((guests) => guests.length)
  const gate = useGates().find(({ id }) => id === lane.gate_id)
  const connection = useConnection((view) => view)
  const live = connection.grade === 'live'
  const lens = live && lane.connection === 'online' ? laneLens(lane) : 'none'
  const [icon, words] = barriers[lane.barrier.state]
  const works = (role: Lane['devices'][number]['role']): boolean | null => {
    const device = lane.devices.find((one) => one.role === role)
    return device === undefined ? null : device.state !== 'lost' && device.state !== 'absent'
  }
  const printer = lane.devices.find(({ role }) => role === 'printer')
  const devices = [
    ['scan', works('scanner'), guardWords.scannerReady, guardWords.scannerLost],
    ['camera', works('camera'), guardWords.camera, guardWords.cameraLost],
    [
      'printer',
      printer === undefined ? null : printerState(printer).tone === 'ok',
      guardWords.printerReady,
      guardWords.printerLost,
    ],
  ] as const
  return (
    <header className="guard-head">
      <b>{say(guardWords.post, { lane: lane.code })}</b>
      <span className="soft">{gate?.name ?? ''}</span>
      <Lamp lens={lens} label={say(lensWords[lens])} />
      <span className="row soft">
        <Icon name={icon} />
        {say(words)}
      </span>
      <span data-writing>
        <Select
          aria-label={say(guardWords.lane)}
          value={lane.id}
          choices={lanes.map(({ id, code }) => ({ value: id, label: code }))}
          onChange={(id) => id !== null && onChoose(id)}
        />
      </span>
      <span className="push" />
      {devices.map(([device, well, good, bad]) =>
        well === null ? null : (
          <span key={device} className="row soft" data-bad={!well || undefined}>
            <Icon name={device} />
            {say(well ? good : bad)}
          </span>
        ),
      )}
      {kept > 0 && (
        <span className="row tone-warn">
          <Icon name="clock" />
          {say(guardWords.unsynced, { count: kept })}
        </span>
      )}
      <span className="row soft" data-bad={!live || undefined}>
        <Icon name={live ? 'connected' : 'disconnected'} />
        {live ? say(connectionWords.liveUnmeasured) : lineText(connection, say)}
      </span>
      <span className="row soft">
        <Icon name="user" />
        {name}
      </span>
      <time className="mono">{clockTime(now)}</time>
    </header>
  )
}
