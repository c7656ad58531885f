import { ticketWords } from '#shared/words/console/tickets.ts'
import { TextField } from '../../ui/form/fields.tsx'
import type { Form } from '../../ui/form/useForm.ts'
import type { WholeTicket } from './TicketDrawer.tsx'

/** The released customs document whose balance the ticket draws down. */
export function CustomsDocumentField({ form, row }: { form: Form; row: WholeTicket | null }) {
  return (
    <TextField
      form={form}
      name="id_header"
      label={ticketWords.customsDocument}
      hint={ticketWords.customsDocumentHint}
      example={row?.customs_document?.id_header ?? 'PPKEK-000412-26'}
      wide
    />
  )
}
