import { product } from '#shared/contract/autogate/product.ts'
import { productWords } from '#shared/words/console/products.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { ProductForm } from './ProductForm.tsx'

const customsText = (needed: boolean, say: Words): string =>
  say(needed ? productWords.needsCustoms : productWords.freeOfCustoms)

const columns = (say: Words): readonly Column<RowOf<typeof product.list>>[] => [
  { name: 'name', label: recordWords.name, width: 200, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'comodity', label: productWords.comodity, width: 180, sort: 'comodity', render: (row) => row.comodity },
  { name: 'unit', label: productWords.unit, width: 90, render: (row) => row.unit_of_item },
  { name: 'hs', label: productWords.hsCode, width: 110, render: (row) => <span className="mono">{row.hs_code}</span> },
  { name: 'customs', label: productWords.customs, width: 130, render: (row) => customsText(row.needs_customs, say) },
  {
    name: 'company',
    label: recordWords.company,
    width: 220,
    render: ({ company }) => company?.name ?? <span className="faint">{say(recordWords.wholeZone)}</span>,
  },
]

/** The goods that tickets are made for. */
export function ProductsScreen() {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordScreen
      name="products"
      words={productWords}
      icon="box"
      list={product.list}
      detail={product.detail}
      filters={['company_id', 'needs_customs']}
      sort="name"
      columns={columns(say)}
      write="product.write"
      renderFilters={(address) => (
        <>
          <ChoiceFilter
            label={say(productWords.customs)}
            choices={[
              { value: 'true', label: customsText(true, say) },
              { value: 'false', label: customsText(false, say) },
            ]}
            value={address.filter('needs_customs')}
            onChange={(needs_customs) => address.setFilter({ needs_customs })}
          />
          <CompanyFilter address={address} />
        </>
      )}
      renderTitle={({ name }) => name}
      renderView={(row) => (
        <DrawerSection>
          <Facts
            facts={[
              [say(productWords.comodity), row.comodity],
              [say(productWords.unit), row.unit_of_item],
              [say(productWords.hsCode), row.hs_code],
              [say(productWords.customs), customsText(row.needs_customs, say)],
              [say(recordWords.company), row.company?.name ?? say(recordWords.wholeZone)],
              [say(recordWords.changedAt), momentText(row.updated_at, language)],
            ]}
          />
        </DrawerSection>
      )}
      renderForm={(row, { saved, cancel }) => (
        <ProductForm key={row?.id ?? 'new'} row={row} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={product.delete}
          permission="product.delete"
          id={row.id}
          name={row.name}
          onRemoved={removed}
        />
      )}
    />
  )
}
