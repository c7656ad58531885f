import { useKeyLayer } from '../../commands/keyLayers.ts'
import type { IconName } from '../../ui/icons.ts'
import { Tag } from '../../ui/Tag.tsx'
import { BoardDialog } from './BoardDialog.tsx'
import { Choice } from './Choice.tsx'
import './ChoiceDialog.css'

export interface PlainChoice<Value> {
  readonly value: Value
  readonly title: string
  readonly text: string
  /** Such as "now"; a choice that says this cannot be taken again. */
  readonly current?: string | undefined
}

interface ChoiceDialogProps<Value> {
  title: string
  icon: IconName
  choices: readonly PlainChoice<Value>[]
  onChoose: (value: Value) => void
  onClose: () => void
}

/** A short list that is answered with a digit: the mode of a lane, the time to shelve. */
export function ChoiceDialog<Value>({ title, icon, choices, onChoose, onClose }: ChoiceDialogProps<Value>) {
  function press(chord: string): boolean {
    if (chord === 'Escape') onClose()
    else {
      const choice = choices[Number(chord) - 1]
      if (choice === undefined || choice.current !== undefined) return false
      onChoose(choice.value)
    }
    return true
  }
  useKeyLayer(press, true)
  return (
    <BoardDialog title={title} icon={icon} size="small" head={<span className="push" />} onClose={onClose}>
      <div className="choice-list choice-dialog">
        {choices.map(({ title: name, text, current }, at) => (
          <Choice
            key={name}
            digit={String(at + 1)}
            title={name}
            text={text}
            disabled={current !== undefined}
            tag={current !== undefined && <Tag>{current}</Tag>}
            onPress={() => press(String(at + 1))}
          />
        ))}
      </div>
    </BoardDialog>
  )
}
