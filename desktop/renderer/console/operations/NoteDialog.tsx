import { useState } from 'react'
import { v7 } from 'uuid'
import { intervention as endpoints } from '#shared/contract/autogate/intervention.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import { call } from '../../api/session.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { BoardDialog } from '../../features/decide/BoardDialog.tsx'
import { useIntervention, useLane } from '../../live/operations.ts'
import { Button } from '../../ui/Button.tsx'
import { describedBy, Field } from '../../ui/Field.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { closeDialog, type OnLane } from './dialog.ts'

/** What an operator knows of an item, for the others: it stays with the item and shows in the history. */
export function NoteDialog({ laneId, interventionId }: OnLane) {
  const say = useWords()
  const lane = useLane(laneId)
  const item = useIntervention(interventionId)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [key] = useState(() => v7())

  async function save(): Promise<void> {
    if (busy || item === undefined || lane === undefined) return
    if (note.trim() === '') return setFault(say(alarmWords.noteEmpty))
    setBusy(true)
    try {
      await call(endpoints.note, { params: { id: item.id }, body: { note: note.trim() }, idempotencyKey: key })
      toast('document', saying(alarmWords.noteSaved, { lane: lane.code }))
      closeDialog()
    } catch (error) {
      const { said } = problemOf(error)
      setFault(say(said.sentence, said.values))
      setBusy(false)
    }
  }

  useKeyLayer((chord) => {
    if (chord === 'Escape') closeDialog()
    else if (chord === 'Enter') void save()
    return chord === 'Escape' || chord === 'Enter'
  }, true)
  if (lane === undefined || item === undefined) return null
  return (
    <BoardDialog
      title={say(alarmWords.noteFor, { lane: lane.code })}
      icon="document"
      size="small"
      focus="content"
      head={<span className="push" />}
      onClose={closeDialog}
    >
      <div className="note-body">
        <Field id="lane-note" label={say(alarmWords.noteLabel)} fault={fault}>
          <input
            id="lane-note"
            className="input"
            data-autofocus
            maxLength={500}
            value={note}
            aria-invalid={fault !== null}
            aria-describedby={describedBy('lane-note', fault)}
            onChange={({ target }) => {
              setNote(target.value)
              setFault(null)
            }}
          />
        </Field>
      </div>
      <footer className="board-dialog-foot">
        <span className="board-dialog-ways">
          <Button keys="Esc" onClick={closeDialog}>
            {say(decideWords.cancel)}
          </Button>
          <Button kind="primary" keys="Enter" aria-busy={busy} onClick={() => void save()}>
            {say(alarmWords.noteSave)}
          </Button>
        </span>
      </footer>
    </BoardDialog>
  )
}
