import { useRef, useState, type ReactNode } from 'react'
import type { InterventionSituation, ReasonedAction } from '#shared/domain/interventionReasons.ts'
import type { Values } from '#shared/words/sentence.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import type { IconName } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import type { Said } from '../../ui/said.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useWords } from '../../ui/useWords.ts'
import { BoardDialog } from './BoardDialog.tsx'
import { Choice } from './Choice.tsx'
import { ReasonFoot } from './ReasonFoot.tsx'
import { ReasonAnswer } from './ReasonAnswer.tsx'
import { isNoteEnough, reasonChoices, reasonStep } from './reasonChoices.ts'
import { useCommit, type Reasoned, type ReasonOutcome } from './useCommit.ts'
import './ReasonDialog.css'

export interface ReasonDialogProps {
  action: ReasonedAction
  title: Said
  icon: IconName
  situation: InterventionSituation
  /** The two plates and how many characters differ, as far as they are known. */
  values: Values
  userName: string
  /** Whether opening prints a slip. */
  printsSlip: boolean
  head: ReactNode
  /** The facts beside the reasons; without them the dialog is narrow. */
  evidence?: ReactNode
  commit: (reasoned: Reasoned) => Promise<ReasonOutcome>
  onClose: () => void
}

const digitCommits = { open: decideWords.digitOpens } as const

/** Why an operator does it: a digit records the reason and sends the decision. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { action, situation, values, onClose } = props
  const say = useWords()
  const noteField = useRef<HTMLInputElement>(null)
  const choices = reasonChoices(action, situation, values)
  const [selected, setSelected] = useState(choices[0]?.suggestion == null ? null : 0)
  const [note, setNote] = useState('')
  const [noteAsked, setNoteAsked] = useState(false)
  const { progress, send, again } = useCommit(props.commit, onClose)
  const waiting = progress.state === 'sending'
  const chosen = selected === null ? undefined : choices[selected]

  function press(chord: string): boolean {
    if (waiting) return true
    if (progress.state === 'answered') {
      if (chord === 'Escape' || chord === 'Enter') onClose()
      else if (chord === 'r' && progress.outcome.kind === 'failed') again()
      return true
    }
    const step = reasonStep(chord, choices, { selected, note })
    switch (step.do) {
      case 'cancel':
        onClose()
        return true
      case 'note':
        if (document.activeElement === noteField.current) return false
        noteField.current?.focus()
        return true
      case 'select':
        setSelected(step.selected)
        return true
      case 'ask_note':
        setSelected(step.selected)
        setNoteAsked(true)
        noteField.current?.focus()
        return true
      case 'commit':
        send({ reason_code: step.choice.code, note: note.trim() })
        return true
      case 'nothing':
        return false
    }
  }
  useKeyLayer(press, true)

  const noteMissing = noteAsked && chosen?.needsNote === true && !isNoteEnough(note)
  return (
    <BoardDialog
      title={say(props.title.sentence, props.title.values)}
      icon={props.icon}
      size={props.evidence === undefined ? 'small' : 'wide'}
      head={props.head}
      onClose={onClose}
    >
      {progress.state === 'answered' ? (
        <ReasonAnswer outcome={progress.outcome} onClose={onClose} onAgain={again} />
      ) : (
        <>
          <div className="reason-body" data-wide={props.evidence === undefined ? undefined : true}>
            {props.evidence !== undefined && <div className="reason-evidence">{props.evidence}</div>}
            <div className="reason-choices">
              <div className="row reason-lead">
                <b>{say(decideWords.chooseReason)}</b>
                <span className="soft clip">
                  {say(action in digitCommits ? digitCommits[action as 'open'] : decideWords.digitCommits)}
                </span>
              </div>
              <div className="choice-list">
                {choices.map((choice, at) => (
                  <Choice
                    key={choice.code}
                    digit={choice.digit}
                    title={say(choice.title)}
                    text={choice.description === null ? null : say(choice.description, values)}
                    on={at === selected}
                    disabled={waiting}
                    tag={
                      choice.suggestion !== null ? (
                        <Tag tone="accent">{say(choice.suggestion, values)}</Tag>
                      ) : (
                        choice.needsNote && <Tag>{say(decideWords.noteNeeded)}</Tag>
                      )
                    }
                    onPress={() => press(choice.digit)}
                  />
                ))}
              </div>
              <label className="field reason-note" data-wrong={noteMissing || undefined}>
                <span className="unseen">{say(decideWords.note)}</span>
                <input
                  ref={noteField}
                  value={note}
                  maxLength={500}
                  placeholder={say(chosen?.needsNote === true ? decideWords.noteRequired : decideWords.noteOptional)}
                  aria-invalid={noteMissing}
                  onChange={(event) => setNote(event.target.value)}
                />
                <Kbd keys="Tab" />
              </label>
              {noteMissing && <p className="field-fault">{say(decideWords.noteTooShort)}</p>}
            </div>
          </div>
          <ReasonFoot
            action={action}
            digit={chosen?.digit ?? null}
            userName={props.userName}
            printsSlip={props.printsSlip}
            waitingSince={waiting ? progress.since : null}
            onCancel={onClose}
            onCommit={() => press('Enter')}
          />
        </>
      )}
    </BoardDialog>
  )
}
