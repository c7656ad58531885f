import { useState } from 'react'
import { product } from '#shared/contract/autogate/product.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { TextField } from '../../ui/form/fields.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SuggestField } from '../../ui/form/SuggestField.tsx'
import type { Form } from '../../ui/form/form.ts'
import { WordsField } from '../../ui/form/WordsField.tsx'
import { useReply } from '../../ui/useReply.ts'

/** What is carried. A known product brings its unit along. */
export function LoadFields({ form }: { form: Form }) {
  const me = useMe()
  const [search, setSearch] = useState('')
  const known = me.permissions.includes('product.read')
  const { data } = useReply(product.list, known ? { query: { per_page: 30, ...(search !== '' && { search }) } } : null)
  return (
    <>
      <SuggestField
        form={form}
        name="comodity"
        label={ticketWords.comodity}
        example="Konsentrat tembaga"
        wide
        suggestions={(data ?? []).map(({ comodity, unit_of_item }) => ({ text: comodity, more: unit_of_item }))}
        onType={setSearch}
        onPick={({ more }) => ({ unit_of_item: more })}
      />
      <NumberField form={form} name="total_item" label={ticketWords.amount} example="28000" asText />
      <TextField form={form} name="unit_of_item" label={ticketWords.unit} example="kg" />
      <WordsField form={form} name="seal_numbers" label={ticketWords.seals} example="SGL-10023" optional />
      <WordsField form={form} name="container_numbers" label={ticketWords.containers} example="TGHU1234567" optional />
    </>
  )
}
