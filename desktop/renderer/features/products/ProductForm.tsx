import { product } from '#shared/contract/autogate/product.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { productWords } from '#shared/words/console/products.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { CheckField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
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
  const form = useRecordForm({
    subject: 'product',
    row,
    create: product.create,
    update: product.update,
    detail: product.detail,
    blank,
    valuesOf,
    labels,
    nameOf: ({ name }) => name,
    onSaved,
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
