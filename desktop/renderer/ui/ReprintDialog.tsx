import { useState } from 'react'
import { reprintReasons } from '#shared/domain/reprint.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { useWords } from './useWords.ts'
import './ReprintDialog.css'

type Reason = (typeof reprintReasons)[number]

interface Props {
  onPrint: (reason: Reason, note: string) => void
  onClose: () => void
}

const shortestNote = 5

/** Why there is a second paper: one digit, and a note where the reason is another. */
export function ReprintDialog({ onPrint, onClose }: Props) {
  const say = useWords()
  const [other, setOther] = useState(false)
  const [note, setNote] = useState('')
  const choose = (reason: Reason) => (reason === 'other' ? setOther(true) : onPrint(reason, ''))

  return (
    <Dialog title={say(guardWords.reprintWhy)} onClose={onClose}>
      <div
        className="reprint"
        data-writing
        onKeyDown={(event) => {
          const reason = reprintReasons[Number(event.key) - 1]
          if (!other && reason !== undefined) {
            event.preventDefault()
            choose(reason)
          }
        }}
      >
        {reprintReasons.map((reason, at) => (
          <Button
            key={reason}
            size="big"
            keys={String(at + 1)}
            data-autofocus={at === 0 || undefined}
            onClick={() => choose(reason)}
          >
            {say(guardWords[reason])}
          </Button>
        ))}
        {other && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (note.trim().length >= shortestNote) onPrint('other', note.trim())
            }}
          >
            <label className="reprint-note">
              {say(guardWords.note)}
              <input value={note} onChange={(event) => setNote(event.target.value)} autoFocus maxLength={500} />
            </label>
          </form>
        )}
      </div>
    </Dialog>
  )
}
