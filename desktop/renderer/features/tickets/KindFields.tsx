import { portActivities } from '#shared/domain/ticketKind.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import type { Form } from '../../ui/form/form.ts'
import { useWords } from '../../ui/useWords.ts'
import { CustomsDocumentField } from './CustomsDocumentField.tsx'
import type { WholeTicket } from './TicketDrawer.tsx'
import type { TenantKind } from './ticketWrites.ts'

const activityNames = { bongkar: ticketWords.unloading, muat: ticketWords.loading } as const

/** What only one kind of ticket has. */
export function KindFields({ kind, form, row }: { kind: TenantKind; form: Form; row: WholeTicket | null }) {
  const say = useWords()
  if (kind === 'with_pabeanan')
    return (
      <>
        <h3>{say(ticketWords.customsDocument)}</h3>
        <CustomsDocumentField form={form} row={row} />
      </>
    )
  if (kind !== 'sarana_niaga') return null
  return (
    <>
      <h3>{say(ticketWords.portCall)}</h3>
      <TextField form={form} name="spmk_number" label={ticketWords.spmk} example="SPMK-1182/2026" />
      <SelectField
        form={form}
        name="activity"
        label={ticketWords.portActivity}
        empty="–"
        choices={portActivities.map((activity) => ({ value: activity, label: say(activityNames[activity]) }))}
      />
      <TextField form={form} name="vessel_name" label={ticketWords.vessel} example="MV Bima Sakti" />
      <TextField form={form} name="voyage" label={ticketWords.voyage} example="V.2611" optional />
      <TextField form={form} name="berth" label={ticketWords.berth} example="Dermaga 2" optional />
    </>
  )
}
