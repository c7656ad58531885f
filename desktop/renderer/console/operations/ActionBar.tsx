import { connectionWords } from '#shared/words/console/shell.ts'
import { isGranted } from '../../commands/command.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keyCap } from '../../ui/keyCap.ts'
import { useWords } from '../../ui/useWords.ts'
import type { OperationsCommand } from './operationsCommands.ts'
import type { Situation } from './situation.ts'
import './ActionBar.css'

const bigNames: ReadonlySet<string> = new Set(['lane.open', 'lane.close', 'lane.correct', 'lane.refuse'])

/** Behind an open barrier no plate is corrected any more, but it can be closed; a lane that is mine can be given back. */
function namesFor({ lane, intervention, me }: Situation): readonly string[] {
  const plate = lane?.barrier.state === 'open' ? 'lane.close' : 'lane.correct'
  const lease = intervention?.owner?.id === me ? 'lane.release' : 'lane.take'
  return [
    'lane.open',
    plate,
    'lane.refuse',
    'lane.call',
    'lane.shelve',
    'lane.mode',
    lease,
    'lane.history',
    'lane.note',
  ]
}

interface ActionBarProps {
  commands: readonly OperationsCommand[]
  situation: Situation
}

/** What can be done with the focused lane; a locked button says why. */
export function ActionBar({ commands, situation }: ActionBarProps) {
  const say = useWords()
  const shown = (name: string) => {
    const command = commands.find((one) => one.name === name)
    if (command === undefined || !isGranted(command, situation.granted)) return null
    const availability = command.when(situation)
    return (
      <Button
        key={name}
        kind={name === 'lane.open' ? 'primary' : 'normal'}
        size={bigNames.has(name) ? 'big' : 'normal'}
        {...(name === 'lane.refuse' ? {} : { icon: command.icon })}
        keys={command.key === null ? undefined : keyCap(command.key)}
        blocked={availability.can ? undefined : say(availability.because)}
        onClick={() => command.run(situation)}
      >
        {say(command.label)}
      </Button>
    )
  }
  const names = namesFor(situation)
  return (
    <footer className="actions">
      <div className="actions-big">{names.slice(0, 3).map(shown)}</div>
      <div className="actions-small">{names.slice(3).map(shown)}</div>
      {!situation.live && situation.lane !== undefined && (
        <p className="actions-locked">
          <Icon name="lock" />
          <span>{say(connectionWords.locked)}</span>
        </p>
      )}
    </footer>
  )
}
