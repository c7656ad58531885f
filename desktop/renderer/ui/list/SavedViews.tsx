import { useLocalStorage } from '@mantine/hooks'
import { useState, type SubmitEvent } from 'react'
import { z } from 'zod'
import { viewWords } from '#shared/words/console/lists.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useWords } from '../useWords.ts'
import { FilterChip } from './FilterChip.tsx'
import type { ListAddress } from './useListAddress.ts'

const Views = z.array(z.object({ name: z.string(), query: z.record(z.string(), z.string()) }))
type View = z.infer<typeof Views>[number]

function readViews(text: string | undefined): View[] {
  try {
    return Views.parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}

/** Search, filters and order under a name of one's own; kept for this person on this machine. */
export function SavedViews({ list, address }: { list: string; address: ListAddress }) {
  const say = useWords()
  const [views, setViews] = useLocalStorage<View[]>({
    key: `autogate.views.${useMe().id}.${list}`,
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: readViews,
  })
  const [name, setName] = useState('')
  const query = Object.fromEntries(
    Object.entries(address.query).filter(([, value]) => value !== undefined),
  ) as View['query']
  const shown = views.find((view) => isSame(view.query, query)) ?? null
  const wanted = name.trim()

  function keep(event: SubmitEvent, close: () => void): void {
    event.preventDefault()
    if (wanted === '') return
    setViews([...views.filter((view) => view.name !== wanted), { name: wanted, query }])
    setName('')
    close()
  }

  if (views.length === 0 && !address.filtered) return null
  return (
    <FilterChip label={say(viewWords.title)} value={shown?.name ?? null} onClear={address.clear} atEnd>
      {(close) => (
        <>
          {views.map((view) => (
            <span key={view.name} className="row">
              <button
                type="button"
                className="filter-option"
                aria-pressed={view === shown}
                onClick={() => {
                  address.show(view.query)
                  close()
                }}
              >
                {view.name}
              </button>
              <button
                type="button"
                className="filter-option"
                aria-label={say(viewWords.forget, { name: view.name })}
                onClick={() => setViews(views.filter((one) => one !== view))}
              >
                <Icon name="trash" size={13} />
              </button>
            </span>
          ))}
          {address.filtered && shown === null && (
            <form className="filter-dates" onSubmit={(event) => keep(event, close)}>
              <input
                className="input"
                name="view"
                aria-label={say(viewWords.name)}
                placeholder={say(viewWords.name)}
                maxLength={40}
                autoComplete="off"
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
              <Button type="submit" {...(wanted === '' && { blocked: say(viewWords.nameFirst) })}>
                {say(viewWords.keep)}
              </Button>
            </form>
          )}
        </>
      )}
    </FilterChip>
  )
}

const isSame = (one: View['query'], other: View['query']): boolean => asText(one) === asText(other)

const asText = (query: View['query']): string =>
  JSON.stringify(Object.entries(query).toSorted(([one], [other]) => one.localeCompare(other)))
