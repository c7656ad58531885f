import { useState } from 'react'
import { commandWords } from '#shared/words/console/commands.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useTrappedFocus } from '../../ui/useTrappedFocus.ts'
import { useWords } from '../../ui/useWords.ts'
import { findEntries, inGroups, type Searchable } from './paletteMatch.ts'
import { recentFirst, remember, useRecent } from './recent.ts'
import './Palette.css'

export interface PaletteEntry extends Searchable {
  readonly id: string
  readonly group: string
  readonly icon: IconName
  /** Why it cannot run now, or what it asks for. */
  readonly hint: string | null
  readonly blocked: boolean
  readonly keys: string | null
  readonly run: () => void
}

interface PaletteProps {
  entries: readonly PaletteEntry[]
  /** What the server found: it comes later, so it stands below and moves nothing. */
  looked: readonly PaletteEntry[]
  /** Hears what is typed, for entries that have to be looked up. */
  onQuery: (query: string) => void
  /** The lane that commands act on, and how to turn to the next one. */
  context: { readonly lane: string | null; readonly onNext: () => void } | null
  onClose: () => void
}

/** Commands and lanes by their first letters; over the board only. */
export function Palette({ entries, looked, onQuery, context, onClose }: PaletteProps) {
  const say = useWords()
  const trap = useTrappedFocus()
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState(0)
  const { ids } = useRecent()
  const near = query.trim() === '' ? recentFirst(entries, ids, say(commandWords.recent)) : entries
  const found = [...inGroups(findEntries(near, query)).slice(0, 40), ...findEntries(looked, query)]
  const at = Math.min(selected, Math.max(0, found.length - 1))

  function run(index: number): void {
    const entry = found[index]?.entry
    if (entry === undefined || entry.blocked) return
    onClose()
    remember(entry.id)
    entry.run()
  }

  useKeyLayer((chord) => {
    if (chord === 'Escape' || chord === 'Ctrl+k') onClose()
    else if (chord === 'ArrowDown') setSelected(Math.min(at + 1, found.length - 1))
    else if (chord === 'ArrowUp') setSelected(Math.max(at - 1, 0))
    else if (chord === 'Enter') run(at)
    else if (chord === 'Tab' && context !== null) context.onNext()
    else return false
    return true
  }, true)

  return (
    <div className="palette-scrim" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div ref={trap} className="palette" role="dialog" aria-modal="true" aria-label={say(commandWords.palette)}>
        <label className="palette-field">
          <Icon name="search" size={18} />
          <input
            value={query}
            data-autofocus
            spellCheck={false}
            autoComplete="off"
            aria-label={say(commandWords.palette)}
            placeholder={say(commandWords.palette)}
            onChange={(event) => {
              setQuery(event.target.value)
              onQuery(event.target.value)
              setSelected(0)
            }}
          />
          {context?.lane != null && <Tag>{say(commandWords.context, { lane: context.lane })}</Tag>}
        </label>
        <div className="palette-list" role="listbox" aria-label={say(commandWords.palette)}>
          {found.map(({ entry, marks }, index) => (
            <div key={entry.id} role="presentation">
              {entry.group !== found[index - 1]?.entry.group && <div className="palette-group">{entry.group}</div>}
              <button
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-disabled={entry.blocked}
                className="palette-row"
                onClick={() => run(index)}
                onPointerMove={() => setSelected(index)}
                ref={(element) => {
                  if (index === at) element?.scrollIntoView({ block: 'nearest' })
                }}
              >
                <Icon name={entry.icon} />
                <span className="nowrap">
                  <Marked text={entry.names[0] ?? ''} marks={marks} />
                </span>
                <span className="faint clip">{entry.hint}</span>
                <span className="push" />
                {entry.keys !== null && <Kbd keys={entry.keys} />}
              </button>
            </div>
          ))}
          {found.length === 0 && (
            <EmptyFace icon="search" title={say(commandWords.nothing)} text={say(commandWords.nothingText)} />
          )}
        </div>
        <footer className="palette-foot">
          <span className="row">
            <Kbd keys="↑" />
            <Kbd keys="↓" /> {say(commandWords.choose)}
          </span>
          <span className="row">
            <Kbd keys="Enter" /> {say(commandWords.run)}
          </span>
          {context !== null && (
            <span className="row">
              <Kbd keys="Tab" /> {say(commandWords.nextLane)}
            </span>
          )}
          <span className="push" />
          <span className="row">
            <Kbd keys="?" /> {say(commandWords.allKeys)}
          </span>
        </footer>
      </div>
    </div>
  )
}

function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts = marks.map(([from, to], index) => (
    <span key={from}>
      {text.slice(marks[index - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </span>
  ))
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
