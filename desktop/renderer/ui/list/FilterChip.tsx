import { useClickOutside } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Icon } from '../Icon.tsx'
import { useWords } from '../useWords.ts'
import '../Chip.css'
import './FilterChip.css'

interface FilterChipProps {
  label: string
  /** What it is set to, in words; null while it is off. */
  value: string | null
  onClear: () => void
  /** It stands at the right edge: what is chosen from opens to the left. */
  atEnd?: boolean
  /** What is chosen from; it calls `close` when something was chosen. */
  children: (close: () => void) => ReactNode
}

/** A filter: a plus while it is off, its value and a cross while it is on. */
export function FilterChip({ label, value, onClear, atEnd = false, children }: FilterChipProps) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false))
  const on = value !== null
  return (
    <div ref={box} className="filter" data-end={atEnd || undefined}>
      <button type="button" className="chip" aria-pressed={on} aria-expanded={open} onClick={() => setOpen(!open)}>
        {!on && <Icon name="plus" size={11} />}
        {on ? `${label}: ${value}` : label}
      </button>
      {on && (
        <button
          type="button"
          className="filter-clear"
          aria-label={say(listWords.removeFilter, { filter: label })}
          onClick={onClear}
        >
          <Icon name="cross" size={11} />
        </button>
      )}
      {open && <Popover onClose={() => setOpen(false)}>{children(() => setOpen(false))}</Popover>}
    </div>
  )
}

function Popover({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    onClose()
    return true
  })
  return <div className="filter-popover">{children}</div>
}
