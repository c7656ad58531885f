import type { ReactNode } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Button } from '../Button.tsx'
import { countText } from '../formats.ts'
import { useLanguage, useWords } from '../useWords.ts'
import type { Selection } from './useSelection.ts'

/** What can be done with the chosen rows; Escape lets them go. */
export function BulkBar({ selection, total, children }: { selection: Selection; total: number; children: ReactNode }) {
  const say = useWords()
  const language = useLanguage()
  const shown = selection.count > 0
  useKeyLayer((chord) => {
    if (chord !== 'Escape' || !shown) return false
    selection.clear()
    return true
  })
  if (!shown) return null
  return (
    <div className="bulk-bar" role="toolbar">
      <b>{say(listWords.selected, { count: countText(selection.count, language) })}</b>
      <span className="faint">{say(listWords.of, { total: countText(total, language) })}</span>
      <span className="push" />
      {children}
      <Button kind="ghost" keys="Esc" onClick={selection.clear}>
        {say(listWords.deselect)}
      </Button>
    </div>
  )
}
