import type { ReactNode } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { countText, shortTime } from '../formats.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { SearchField } from './SearchField.tsx'
import { SavedViews } from './SavedViews.tsx'
import type { List } from './useList.ts'
import type { ListAddress } from './useListAddress.ts'
import './ListScreen.css'

interface ListScreenProps {
  title: string
  /** Buttons beside the title. */
  actions?: ReactNode
  tabs?: ReactNode
  /** What the search looks in; without it there is no search. */
  searchLabel?: string
  filters?: ReactNode
  address: ListAddress
  /** Names the list among a person's saved views; without it there are none. */
  viewsName?: string
  /** For the count and the age of the rows. */
  list: Pick<List<unknown>, 'total' | 'reading' | 'asOf'>
  /** Such as `412 tiket`. */
  counted: (total: string, count: number) => string
  /** The table. */
  children: ReactNode
  /** The bar of a bulk action, below the table. */
  bulk?: ReactNode
  drawer?: ReactNode
}

/** The pattern of every list: title and actions, tabs, filters, table, bulk bar, and the open row beside it. */
export function ListScreen(props: ListScreenProps) {
  const { title, viewsName, actions, tabs, searchLabel, filters, address, list, counted, children, bulk, drawer } =
    props
  const say = useWords()
  const language = useLanguage()
  const { total, reading, asOf } = list
  return (
    <>
      <section className="list-screen" aria-label={title}>
        <header className="list-title">
          <h1>{title}</h1>
          <span className="push" />
          {actions}
        </header>
        {tabs}
        <div className="list-filters">
          {searchLabel !== undefined && (
            <SearchField
              label={searchLabel}
              value={address.search}
              onSearch={(search) => address.setFilter({ search: search === '' ? null : search })}
            />
          )}
          {filters}
          <span className="push" />
          {reading && asOf !== null && (
            <span className="faint">{say(listWords.dataOf, { time: shortTime(asOf) })}</span>
          )}
          {total !== null && (
            <span className="faint nowrap" role="status">
              {counted(countText(total, language), total)}
            </span>
          )}
          {viewsName !== undefined && <SavedViews list={viewsName} address={address} />}
        </div>
        {children}
        {bulk}
      </section>
      {drawer}
    </>
  )
}
