import { ticketWords } from '#shared/words/console/tickets.ts'
import { FileField } from '../../ui/form/FileField.tsx'
import type { Form } from '../../ui/form/form.ts'
import type { WholeTicket } from './TicketDrawer.tsx'
import type { TenantKind } from './ticketWrites.ts'

const papers = [
  ['delivery_order_path', ticketWords.deliveryOrder, 'delivery_order'],
  ['bill_of_landing_path', ticketWords.billOfLading, 'bill_of_landing'],
  ['invoice_path', ticketWords.invoice, 'invoice'],
  ['other_path', ticketWords.otherDocument, 'other'],
] as const

/** The papers of a load. A tenant's ticket needs the delivery order; at the port the SPMK stands for it. */
export function PaperFields({ form, kind, row }: { form: Form; kind: TenantKind; row: WholeTicket | null }) {
  return papers.map(([name, label, stored]) => (
    <FileField
      key={name}
      form={form}
      name={name}
      label={label}
      kind="pdfOrImage"
      optional={name !== 'delivery_order_path' || kind === 'sarana_niaga'}
      storedUrl={row?.supporting_documents[stored]?.url ?? null}
      wide
    />
  ))
}
