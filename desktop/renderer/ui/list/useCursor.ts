import { useState } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { screenCommand, useScreenCommands, type ScreenCommand } from '../../commands/screenCommands.ts'

interface CursorOptions {
  readonly total: number
  /** The row that is open beside the list; the cursor is there. */
  readonly openAt: number | null
  readonly onOpen: (index: number) => void
  readonly onSelect?: ((index: number) => void) | undefined
  /** With an open drawer, stepping opens the next row. */
  readonly follow: boolean
}

interface Cursor {
  readonly at: number
  readonly place: (index: number) => void
}

/** The row that the keys act on: J, K and arrows move, Enter opens, X selects. */
export function useCursor({ total, openAt, onOpen, onSelect, follow }: CursorOptions): Cursor {
  const [at, setAt] = useState(openAt ?? -1)
  const [lastOpen, setLastOpen] = useState(openAt)
  if (openAt !== lastOpen) {
    setLastOpen(openAt)
    if (openAt !== null) setAt(openAt)
  }

  function step(by: 1 | -1): void {
    if (total === 0) return
    const next = Math.min(total - 1, Math.max(0, at + by))
    setAt(next)
    if (follow) onOpen(next)
  }

  const commands: ScreenCommand[] = [
    screenCommand({ name: 'list.next', label: listWords.next, icon: 'down', key: 'j', run: () => step(1) }),
    screenCommand({ name: 'list.previous', label: listWords.previous, icon: 'up', key: 'k', run: () => step(-1) }),
    screenCommand({ name: 'list.below', label: listWords.next, icon: 'down', key: 'ArrowDown', run: () => step(1) }),
    screenCommand({ name: 'list.above', label: listWords.previous, icon: 'up', key: 'ArrowUp', run: () => step(-1) }),
    screenCommand({
      name: 'list.open',
      label: listWords.open,
      icon: 'right',
      key: 'Enter',
      run: () => at >= 0 && at < total && onOpen(at),
    }),
    ...(onSelect === undefined
      ? []
      : [
          screenCommand({
            name: 'list.select',
            label: listWords.select,
            icon: 'check',
            key: 'x',
            run: () => at >= 0 && at < total && onSelect(at),
          }),
        ]),
  ]
  useScreenCommands(commands)
  return { at: Math.min(at, total - 1), place: setAt }
}
