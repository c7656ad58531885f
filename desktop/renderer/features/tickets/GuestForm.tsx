import { GuestChanges, GuestInput, guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { call, useMe } from '../../api/session.ts'
import { BuildingsField } from '../../ui/form/BuildingsField.tsx'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { MomentField } from '../../ui/form/MomentField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { guestLabels } from '../../ui/form/guestFields.ts'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { guestValues, newOfficeGuest } from './guestValues.ts'
import type { TicketFormProps } from './TicketForm.tsx'

/** A visitor, whose ticket waits until the zone approves it. */
export function GuestForm({ row, onSaved, onCancel }: TicketFormProps) {
  const say = useWords()
  const me = useMe()
  const form = useForm({
    name: `guest ${row?.id ?? 'new'}`,
    schema: row === null ? GuestInput : GuestChanges,
    start: row === null ? newOfficeGuest : guestValues(row),
    version: row?.version ?? null,
    labels: guestLabels,
    async send(body, idempotencyKey) {
      const { data } =
        row === null
          ? await call(guestTicket.create, { body: body as never, idempotencyKey })
          : await call(guestTicket.update, { params: { id: row.id }, body })
      return data
    },
    onSaved(saved) {
      const number = saved.ticket_access_number
      toast('check', saying(row === null ? ticketWords.madeGuest : ticketWords.saved, { number }))
      onSaved(saved)
    },
    ...(row !== null && {
      async stored() {
        const { data } = await call(guestTicket.detail, { params: { id: row.id } })
        return { values: guestValues(data), version: data.version }
      },
    }),
  })
  return (
    <FormView form={form} label={say(ticketWords.guest)} onCancel={onCancel}>
      <h3>{say(ticketWords.guest)}</h3>
      <TextField form={form} name="name" label={ticketWords.guestName} example="Agus Triyono" autoFocus wide />
      <TextField
        form={form}
        name="identity"
        label={ticketWords.identity}
        hint={ticketWords.identityHint}
        example={row?.guest?.identity ?? '3525011203900007'}
      />
      <TextField form={form} name="company" label={ticketWords.guestCompany} example="PT Surya Kalibrasi" optional />
      <TextField form={form} name="police_number" label={ticketWords.plate} example="W 1684 NP" />
      <NumberField form={form} name="people_count" label={ticketWords.peopleCount} example="2" optional />
      <h3>{say(ticketWords.visit)}</h3>
      {row === null && me.company === null && <CompanyField form={form} />}
      <TextField form={form} name="purpose" label={ticketWords.purpose} example="Servis alat" wide />
      <TextField form={form} name="host_name" label={ticketWords.host} example="Ratna Dewi" />
      <TextField
        form={form}
        name="host_contact"
        label={ticketWords.hostContact}
        hint={ticketWords.hostContactHint}
        example="0812 3456 7890"
        optional
      />
      <MomentField form={form} name="visit_at" label={ticketWords.visitAt} />
      <BuildingsField form={form} label={ticketWords.destination} optional />
    </FormView>
  )
}
