import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Icon } from '../Icon.tsx'
import { Kbd } from '../Kbd.tsx'
import { useWords } from '../useWords.ts'

interface SearchFieldProps {
  label: string
  value: string
  onSearch: (text: string) => void
}

/** Searches a quarter of a second after the last letter; `/` goes there. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const say = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const [told, setTold] = useState(value)
  if (told !== value) {
    setTold(value)
    setTyped(value)
  }
  const tell = useDebouncedCallback((text: string) => {
    setTold(text.trim())
    onSearch(text.trim())
  }, 250)
  useScreenCommands([
    screenCommand({
      name: 'list.search',
      label: listWords.search,
      icon: 'search',
      key: '/',
      run: () => input.current?.focus(),
    }),
  ])
  return (
    <label className="field search-field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={typed}
        maxLength={100}
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value)
          tell(target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          /* A browser would empty the field: who leaves it by key goes to what was found. */
          event.preventDefault()
          input.current?.blur()
        }}
      />
      {typed === '' ? <Kbd keys="/" /> : null}
      <span className="unseen">{say(listWords.search)}</span>
    </label>
  )
}
