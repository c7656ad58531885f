import { connectionWords } from '#shared/words/console/shell.ts'
import { isGranted } from '../../commands/command.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keyCap } from '../../ui/keyCap.ts'
import { useWords } from '../../ui/useWords.ts'
import type { OperationsCommand } from './operationsCommands.ts'
import type { Situation } from './situation.ts'
import './ActionBar.css'

const big = ['lane.open', 'lane.correct', 'lane.refuse'] as const
const small = ['lane.call', 'lane.shelve', 'lane.mode', 'lane.take', 'lane.close', 'lane.release'] as const
/** Shown only while they can be done; their counterpart has the place otherwise. */
const hidden = (name: string, { intervention, me }: Situation): boolean =>
  name === 'lane.close' ||
  name === 'lane.release' ||
  (name === 'lane.take' && (intervention === undefined || intervention.owner?.id === me))

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
    if (!availability.can && hidden(name, situation)) return null
    return (
      <Button
        key={name}
        kind={name === 'lane.open' ? 'primary' : 'normal'}
        size={name === 'lane.open' || name === 'lane.correct' || name === 'lane.refuse' ? 'big' : 'normal'}
        {...(name === 'lane.refuse' ? {} : { icon: command.icon })}
        keys={command.key === null ? undefined : keyCap(command.key)}
        blocked={availability.can ? undefined : say(availability.because)}
        onClick={() => command.run(situation)}
      >
        {say(command.label)}
      </Button>
    )
  }
  return (
    <footer className="actions">
      <div className="actions-big">{big.map(shown)}</div>
      <div className="actions-small">{small.map(shown)}</div>
      {!situation.live && situation.lane !== undefined && (
        <p className="actions-locked">
          <Icon name="lock" />
          <span>{say(connectionWords.locked)}</span>
        </p>
      )}
    </footer>
  )
}
