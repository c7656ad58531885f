import { deviceWords } from '#shared/words/console/board.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Age } from '../../ui/Age.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import './DeviceList.css'

const looks = {
  ready: { icon: 'check', tone: 'tone-ok' },
  opening: { icon: 'clock', tone: 'faint' },
  degraded: { icon: 'triangle', tone: 'tone-warn' },
  lost: { icon: 'disconnected', tone: 'tone-crit' },
  absent: { icon: 'cross', tone: 'faint' },
} as const

/** The devices of a lane and how they are. */
export function DeviceList({ devices }: { devices: Lane['devices'] }) {
  const say = useWords()
  if (devices.length === 0) return null
  return (
    <section className="devices">
      <h3 className="faint">{say(evidenceWords.devices)}</h3>
      <ul>
        {devices.map(({ role, name, state, detail, since }) => (
          <li key={role}>
            <span className={looks[state].tone}>
              <Icon name={looks[state].icon} />
            </span>
            <b>{say(deviceWords[role])}</b>
            <span className="soft clip">{detail === null ? say(evidenceWords[state]) : detailText(detail, say)}</span>
            <span className="faint clip">{name}</span>
            <span className="mono faint nowrap">
              <Age since={since} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function detailText(detail: string, say: ReturnType<typeof useWords>): string {
  const words = Object.entries(deviceWords).find(([code]) => code === detail)?.[1]
  return words === undefined ? detail : say(words)
}
