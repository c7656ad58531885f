import { product } from '#shared/contract/autogate/product.ts'
import { productWords } from '#shared/words/console/products.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { Button } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { momentText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ProductForm } from './ProductForm.tsx'

type Product = RowOf<typeof product.list>

/** The goods that tickets are made for. */
export function ProductsScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(['company_id', 'needs_customs'], 'name')
  const list = useList(product.list, address.query)
  const record = useRecord({ write: 'product.write', createLabel: productWords.create })
  const customs = (needed: boolean): string => say(needed ? productWords.needsCustoms : productWords.freeOfCustoms)

  const columns: readonly Column<Product>[] = [
    { name: 'name', label: recordWords.name, width: 200, grow: true, sort: 'name', render: ({ name }) => name },
    {
      name: 'comodity',
      label: productWords.comodity,
      width: 180,
      sort: 'comodity',
      render: ({ comodity }) => comodity,
    },
    { name: 'unit', label: productWords.unit, width: 90, render: ({ unit_of_item }) => unit_of_item },
    {
      name: 'hs',
      label: productWords.hsCode,
      width: 110,
      render: ({ hs_code }) => <span className="mono">{hs_code}</span>,
    },
    { name: 'customs', label: productWords.customs, width: 130, render: (row) => customs(row.needs_customs) },
    {
      name: 'company',
      label: recordWords.company,
      width: 220,
      render: ({ company }) => company?.name ?? <span className="faint">{say(recordWords.wholeZone)}</span>,
    },
  ]

  return (
    <ListScreen
      title={say(productWords.title)}
      searchLabel={say(productWords.search)}
      address={address}
      list={list}
      counted={(total, count) => say(productWords.counted, { total, count })}
      actions={
        record.mayWrite && (
          <Button kind="primary" icon="plus" keys="N" onClick={() => record.create()}>
            {say(productWords.create)}
          </Button>
        )
      }
      filters={
        <>
          <ChoiceFilter
            label={say(productWords.customs)}
            choices={[
              { value: 'true', label: customs(true) },
              { value: 'false', label: customs(false) },
            ]}
            value={address.filter('needs_customs')}
            onChange={(needs_customs) => address.setFilter({ needs_customs })}
          />
          <CompanyFilter
            value={address.filter('company_id')}
            onChange={(company_id) => address.setFilter({ company_id })}
          />
        </>
      }
      drawer={
        <RecordDrawer
          record={record}
          detail={product.detail}
          createTitle={say(productWords.create)}
          renderTitle={({ name }) => name}
          renderView={(row) => (
            <DrawerSection>
              <Facts
                facts={[
                  [say(productWords.comodity), row.comodity],
                  [say(productWords.unit), row.unit_of_item],
                  [say(productWords.hsCode), row.hs_code],
                  [say(productWords.customs), customs(row.needs_customs)],
                  [say(recordWords.company), row.company?.name ?? say(recordWords.wholeZone)],
                  [say(recordWords.changedAt), momentText(row.updated_at, language)],
                ]}
              />
            </DrawerSection>
          )}
          renderForm={(row, reply) => (
            <ProductForm
              key={row?.id ?? 'new'}
              row={row}
              onSaved={(saved) => {
                if (row === null) list.reload()
                else list.replace(saved)
                reply.show(saved)
                record.view(saved.id)
              }}
              onCancel={() => (row === null ? record.close() : record.view(row.id))}
            />
          )}
          renderActions={(row) => (
            <RemoveButton
              endpoint={product.delete}
              permission="product.delete"
              id={row.id}
              name={row.name}
              onRemoved={() => {
                record.close()
                list.reload()
              }}
            />
          )}
        />
      }
    >
      <ListTable
        name="products"
        label={say(productWords.title)}
        columns={columns}
        list={list}
        address={address}
        empty={{ icon: 'box', title: say(productWords.empty), text: say(productWords.emptyText) }}
      />
    </ListScreen>
  )
}
