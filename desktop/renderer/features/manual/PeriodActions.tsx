import { useState } from 'react'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import { manualWords } from '#shared/words/console/manual.ts'
import { download } from '../../api/files.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Period } from './PeriodView.tsx'

/** Issuing and printing slips, and ending the period. */
export function PeriodActions({ row, onChanged }: { row: Period; onChanged: () => void }) {
  const say = useWords()
  const me = useMe()
  const [open, setOpen] = useState<'issue' | 'sheet' | 'stop' | null>(null)
  const controls = me.permissions.includes('manual.control') && row.ended_at === null
  const gate = row.gate.name
  return (
    <>
      {controls && (
        <Button icon="plus" onClick={() => setOpen('issue')}>
          {say(manualWords.issue)}
        </Button>
      )}
      <Button
        icon="printer"
        blocked={row.slips.missing === 0 ? say(manualWords.noSlips) : undefined}
        onClick={() => setOpen('sheet')}
      >
        {say(manualWords.sheet)}
      </Button>
      <span className="push" />
      {controls && (
        <Button kind="ghost" icon="check" onClick={() => setOpen('stop')}>
          {say(manualWords.stop)}
        </Button>
      )}
      {open === 'issue' && <IssueForm row={row} onSaved={onChanged} onClose={() => setOpen(null)} />}
      {open === 'sheet' && (
        <PdfPreview
          title={say(manualWords.sheet)}
          fileName={`slip-${row.gate.code}.pdf`}
          read={() => download(manualMode.sheet, { params: { id: row.id }, query: {} })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'stop' && (
        <AskDialog
          title={say(manualWords.stopTitle, { gate })}
          action={say(manualWords.stop)}
          onClose={() => setOpen(null)}
          act={async () => {
            await call(manualMode.stop, { params: { id: row.gate.id } })
            toast('check', saying(manualWords.stopped, { gate }))
            onChanged()
          }}
        >
          <p>{say(manualWords.stopText)}</p>
        </AskDialog>
      )}
    </>
  )
}

function IssueForm({ row, onSaved, onClose }: { row: Period; onSaved: () => void; onClose: () => void }) {
  const say = useWords()
  const form = useForm({
    name: `slips ${row.id}`,
    schema: manualMode.issue.body,
    start: { count: 20 },
    version: null,
    labels: { count: manualWords.issueCount },
    async send(body, idempotencyKey) {
      return (await call(manualMode.issue, { params: { id: row.gate.id }, body: body as never, idempotencyKey })).data
    },
    onSaved({ slips }) {
      toast('check', saying(manualWords.issuedDone, { count: slips.length }))
      onSaved()
      onClose()
    },
  })
  return (
    <Dialog title={say(manualWords.issue)} onClose={onClose}>
      <FormView form={form} label={say(manualWords.issue)} submit={say(manualWords.issue)} onCancel={onClose}>
        <NumberField form={form} name="count" label={manualWords.issueCount} />
      </FormView>
    </Dialog>
  )
}
