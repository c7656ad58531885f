import { useState } from 'react'
import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { TextField } from '../../ui/form/fields.tsx'
import { PickField } from '../../ui/form/PickField.tsx'
import type { Form } from '../../ui/form/form.ts'
import { numberText } from '../../ui/formats.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { WholeTicket } from './TicketDrawer.tsx'

interface CustomsDocumentFieldProps {
  form: Form
  row: WholeTicket | null
}

/** The released customs document whose balance the ticket draws down; by its id for those who may not look at documents. */
export function CustomsDocumentField({ form, row }: CustomsDocumentFieldProps) {
  const me = useMe()
  if (me.permissions.includes('customs.read')) return <DocumentPick form={form} row={row} />
  return (
    <TextField
      form={form}
      name="id_header"
      label={ticketWords.customsDocument}
      hint={ticketWords.customsDocumentHint}
      wide
    />
  )
}

function DocumentPick({ form, row }: CustomsDocumentFieldProps) {
  const say = useWords()
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const chosen = row === null ? form.value('company_id') : row.company.id
  const company_id = typeof chosen === 'string' && chosen !== '' ? chosen : undefined
  const { data, reading } = useReply(ceisa.list, {
    query: {
      per_page: 20,
      released: 'true',
      ...(search !== '' && { search }),
      ...(company_id !== undefined && { company_id }),
    },
  })
  const stored = row?.customs_document ?? null
  return (
    <PickField
      form={form}
      name="id_header"
      label={ticketWords.customsDocument}
      hint={ticketWords.customsDocumentHint}
      known={
        stored === null
          ? null
          : { value: stored.id_header, label: `${stored.nama_dokumen} ${stored.nomor_daftar ?? stored.nomor_aju}` }
      }
      choices={(data ?? []).map((document) => ({
        value: document.id_header,
        label: [
          `${document.nama_dokumen} ${document.nomor_daftar ?? document.nomor_aju}`,
          document.company?.name,
          document.balance === null
            ? null
            : say(ticketWords.customsBalance, {
                balance: numberText(document.balance, language),
                unit: document.unit ?? '',
              }),
        ]
          .filter((part) => part != null)
          .join(' · '),
      }))}
      reading={reading}
      onSearch={setSearch}
      wide
    />
  )
}
