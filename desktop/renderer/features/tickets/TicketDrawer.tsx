import { useState } from 'react'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { editableStatus } from '#shared/domain/ticketLifecycle.ts'
import { ticketKinds, type TicketKind } from '#shared/domain/ticketKind.ts'
import { fileWords } from '#shared/words/console/files.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import type { OpenRecord } from '../../ui/record/useRecord.ts'
import { useWords } from '../../ui/useWords.ts'
import { GuestForm } from './GuestForm.tsx'
import { LaneTag } from './OpenInOperations.tsx'
import { TicketActions } from './TicketActions.tsx'
import type { TicketRow } from './ticketColumns.tsx'
import { TicketForm } from './TicketForm.tsx'
import { readPaper } from './ticketKinds.ts'
import { TicketState } from './TicketState.tsx'
import { TicketView } from './TicketView.tsx'

export type WholeTicket = ReplyData<typeof ticket.byAccessNumber>

interface TicketDrawerProps {
  record: OpenRecord
  kindName: (kind: TicketKind) => string
  /** A ticket was made; its number. */
  onMade: (accessNumber: string) => void
  onChanged: (row: TicketRow) => void
}

/** One ticket of whatever kind, known by its number. */
export function TicketDrawer({ record, kindName, onMade, onChanged }: TicketDrawerProps) {
  const say = useWords()
  const [shown, setShown] = useState<WholeTicket | null>(null)
  const newKind = ticketKinds.find((kind) => kind === record.kind) ?? 'without_pabeanan'
  return (
    <>
      <RecordDrawer
        record={record}
        detail={ticket.byAccessNumber}
        param="access_number"
        createTitle={say(ticketWords.createKind, { kind: kindName(newKind) })}
        editable={({ kind, status }) => status === editableStatus(kind)}
        renderTitle={(row) => (
          <>
            <span className="mono nowrap">{row.ticket_access_number}</span>
            <TicketState status={row.status} />
            <LaneTag policeNumber={row.vehicle.police_number} />
          </>
        )}
        renderView={(row, reply) => <TicketView row={row} onNews={reply.reload} />}
        renderForm={(row, reply) => {
          const kind = row?.kind ?? newKind
          const Form = kind === 'guest' ? GuestForm : TicketForm
          return (
            <Form
              key={`${kind} ${row?.id ?? 'new'}`}
              kind={kind}
              row={row}
              onSaved={(saved) => {
                if (row === null) return onMade(saved.ticket_access_number)
                onChanged(saved)
                record.view(saved.ticket_access_number)
                reply.reload()
              }}
              onCancel={() => (row === null ? record.close() : record.view(row.ticket_access_number))}
            />
          )
        }}
        renderActions={(row, reply) => (
          <TicketActions
            row={row}
            onPreview={() => setShown(row)}
            onChanged={(next) => {
              onChanged({ ...row, ...next })
              reply.reload()
            }}
          />
        )}
      />
      {shown !== null && (
        <PdfPreview
          title={`${say(fileWords.preview)} · ${shown.ticket_access_number}`}
          fileName={`${shown.ticket_access_number}.pdf`}
          read={() => readPaper(shown)}
          onClose={() => setShown(null)}
        />
      )}
    </>
  )
}
