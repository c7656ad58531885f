import { useState } from 'react'
import { v7 } from 'uuid'
import { shift } from '#shared/contract/autogate/shift.ts'
import { shiftWords } from '#shared/words/console/shift.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useWords } from '../../ui/useWords.ts'
import { useWrite } from './useWrite.ts'

/** Leaves the desk to the next operator, with a note. */
export function HandOver({ onDone }: { onDone: () => void }) {
  const say = useWords()
  const [note, setNote] = useState('')
  const [key] = useState(() => v7())
  const { busy, send } = useWrite(onDone)
  return (
    <Panel title={say(shiftWords.handOver)}>
      <div className="shift-acts">
        <Field id="shift-note" label={say(shiftWords.noteLabel)} fault={null}>
          <textarea
            id="shift-note"
            className="input"
            rows={3}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Field>
        <Button
          kind="primary"
          aria-busy={busy}
          onClick={() =>
            void send(
              () => call(shift.create, { body: { note: note.trim() }, idempotencyKey: key }),
              shiftWords.handedOver,
            )
          }
        >
          {say(shiftWords.handOver)}
        </Button>
      </div>
    </Panel>
  )
}
