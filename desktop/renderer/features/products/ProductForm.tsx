import { product, ProductInput } from '#shared/contract/autogate/product.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { productWords } from '#shared/words/console/products.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { CheckField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

type Product = ReplyData<typeof product.detail>

interface ProductFormProps {
  /** Null for a new product. */
  row: Product | null
  onSaved: (saved: Product) => void
  onCancel: () => void
}

const labels = {
  name: recordWords.name,
  comodity: productWords.comodity,
  unit_of_item: productWords.unit,
  hs_code: productWords.hsCode,
  needs_customs: productWords.needsCustoms,
  company_id: recordWords.company,
}

const valuesOf = (row: Product) => ({
  name: row.name,
  comodity: row.comodity,
  unit_of_item: row.unit_of_item,
  hs_code: row.hs_code ?? '',
  needs_customs: row.needs_customs,
})

const blank = { name: '', comodity: '', unit_of_item: '', hs_code: '', needs_customs: false, company_id: '' }

/** Makes or changes a product. */
export function ProductForm({ row, onSaved, onCancel }: ProductFormProps) {
  const say = useWords()
  const me = useMe()
  const form = useForm({
    name: `product ${row?.id ?? 'new'}`,
    schema: row === null ? ProductInput : (product.update.body ?? ProductInput),
    start: row === null ? blank : valuesOf(row),
    version: row?.version ?? null,
    labels,
    async send(body) {
      const { data } =
        row === null
          ? await call(product.create, { body: body as never })
          : await call(product.update, { params: { id: row.id }, body })
      return data
    },
    onSaved(saved) {
      toast('check', saying(row === null ? recordWords.created : recordWords.saved, { name: saved.name }))
      onSaved(saved)
    },
    ...(row !== null && {
      async stored() {
        const { data } = await call(product.detail, { params: { id: row.id } })
        return { values: valuesOf(data), version: data.version }
      },
    }),
  })
  return (
    <FormView form={form} label={say(productWords.title)} onCancel={onCancel}>
      <TextField form={form} name="name" label={recordWords.name} example="Konsentrat tembaga" autoFocus wide />
      <TextField
        form={form}
        name="comodity"
        label={productWords.comodity}
        hint={productWords.comodityHint}
        optional
        wide
      />
      <TextField form={form} name="unit_of_item" label={productWords.unit} example="kg" />
      <TextField form={form} name="hs_code" label={productWords.hsCode} example="2603.00.00" optional />
      {row === null && me.company === null && <CompanyField form={form} optional hint={productWords.companyHint} />}
      <CheckField
        form={form}
        name="needs_customs"
        label={productWords.needsCustoms}
        hint={productWords.needsCustomsHint}
      />
    </FormView>
  )
}
