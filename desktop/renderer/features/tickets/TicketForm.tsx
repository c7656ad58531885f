import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { kindNames, ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { BuildingsField } from '../../ui/form/BuildingsField.tsx'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { MomentField } from '../../ui/form/MomentField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { siteDay } from '../../ui/list/siteDays.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { KindFields } from './KindFields.tsx'
import { LoadFields } from './LoadFields.tsx'
import { PaperFields } from './PaperFields.tsx'
import type { TicketRow } from './ticketColumns.tsx'
import type { WholeTicket } from './TicketDrawer.tsx'
import { newTicket, ticketLabels, ticketValues } from './ticketValues.ts'
import { ticketWrites, type TenantKind } from './ticketWrites.ts'

export interface TicketFormProps {
  kind: TicketKind
  /** Null for a new ticket. */
  row: WholeTicket | null
  onSaved: (saved: TicketRow) => void
  onCancel: () => void
}

/** A ticket for a company's vehicle: without customs, with a customs document, or for the port. */
export function TicketForm({ kind: given, row, onSaved, onCancel }: TicketFormProps) {
  const say = useWords()
  const me = useMe()
  const kind: TenantKind = given === 'guest' ? 'without_pabeanan' : given
  const writes = ticketWrites[kind]
  const form = useForm({
    name: `ticket ${kind} ${row?.id ?? 'new'}`,
    schema: row === null ? writes.input : writes.changes,
    start: row === null ? newTicket(siteDay(serverNow())) : ticketValues(row),
    version: row?.version ?? null,
    labels: ticketLabels,
    send: (body, key) => (row === null ? writes.create(body, key) : writes.update(row.id, body)),
    onSaved(saved) {
      const number = saved.ticket_access_number
      toast('check', saying(row === null ? ticketWords.made : ticketWords.saved, { number }))
      onSaved(saved)
    },
    ...(row !== null && { stored: () => writes.stored(row.id) }),
  })
  return (
    <FormView form={form} label={say(kindNames[kind])} onCancel={onCancel}>
      <h3>{say(ticketWords.vehicle)}</h3>
      {row === null && me.company === null && <CompanyField form={form} />}
      <TextField form={form} name="police_number" label={ticketWords.plate} example="W 8814 UE" autoFocus />
      <TextField form={form} name="vehicle_type" label={ticketWords.vehicleType} example="Dumptruck" optional />
      <DayField form={form} name="request_at" label={ticketWords.firstDay} />
      <DayField form={form} name="expired_at" label={ticketWords.lastDay} hint={ticketWords.lastDayHint} optional />
      <NumberField form={form} name="rit_max" label={ticketWords.roundsMax} example="1" optional />
      <span />
      <MomentField form={form} name="slot_start" label={ticketWords.slotStart} optional />
      <MomentField form={form} name="slot_end" label={ticketWords.slotEnd} optional />
      <KindFields kind={kind} form={form} row={row} />
      <h3>{say(ticketWords.loadAndDestination)}</h3>
      <LoadFields form={form} />
      <BuildingsField form={form} label={ticketWords.destination} />
      <h3>{say(ticketWords.driver)}</h3>
      <TextField form={form} name="driver.name" label={ticketWords.driverName} example="Slamet Hariyadi" optional />
      <TextField form={form} name="driver.phone" label={ticketWords.driverPhone} example="0812 3456 7890" optional />
      <TextField form={form} name="driver.sim_number" label={ticketWords.driverLicence} optional />
      <TextField
        form={form}
        name="driver.email"
        label={ticketWords.driverEmail}
        hint={ticketWords.driverEmailHint}
        type="email"
        example="slamet@example.com"
        optional
      />
      <h3>{say(ticketWords.documents)}</h3>
      <PaperFields form={form} kind={kind} row={row} />
    </FormView>
  )
}
