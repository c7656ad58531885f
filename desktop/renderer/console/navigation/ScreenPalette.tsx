import { Palette } from '../../features/palette/Palette.tsx'
import { ShortcutSheet } from '../../features/palette/ShortcutSheet.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { closeDialog, useDialog } from '../operations/dialog.ts'
import { commandEntries, screenEntries } from './screenEntries.ts'
import { goShortcuts, screenShortcuts } from './screenShortcuts.ts'
import { useEverywhereCommands } from './useEverywhereCommands.ts'
import { useTicketEntries } from './useTicketEntries.ts'
import { useGo } from './useGo.ts'

/** Palette and shortcut sheet over any screen but Operations, which has its own with the lanes in it. */
export function ScreenPalette() {
  const say = useWords()
  const language = useLanguage()
  const { open: screens, doors, go } = useGo()
  const open = useDialog((state) => state.open)
  const tickets = useTicketEntries(go)
  useEverywhereCommands()
  if (open?.kind === 'palette') {
    const entries = [...commandEntries(language), ...screenEntries(screens, go, language), ...tickets.entries]
    return <Palette entries={entries} context={null} onQuery={tickets.onQuery} onClose={closeDialog} />
  }
  if (open?.kind === 'shortcuts')
    return <ShortcutSheet groups={[...screenShortcuts(say), goShortcuts(doors, say)]} onClose={closeDialog} />
  return null
}
