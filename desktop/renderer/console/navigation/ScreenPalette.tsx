import { useScreenCommands } from '../../commands/screenCommands.ts'
import { Palette } from '../../features/palette/Palette.tsx'
import { ShortcutSheet } from '../../features/palette/ShortcutSheet.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { closeDialog, useDialog } from '../operations/dialog.ts'
import { everywhereCommands } from './everywhereCommands.ts'
import { commandEntries, screenEntries } from './screenEntries.ts'
import { goShortcuts, screenShortcuts } from './screenShortcuts.ts'
import { useEverywhereMoves } from './useEverywhereMoves.ts'
import { useFoundEntries } from './useFoundEntries.ts'
import { useGo } from './useGo.ts'

/** Palette and shortcut sheet over any screen but Operations, which has its own with the lanes in it. */
export function ScreenPalette() {
  const say = useWords()
  const { doors } = useGo()
  const open = useDialog((state) => state.open)
  useScreenCommands(everywhereCommands(useEverywhereMoves()))
  if (open?.kind === 'palette') return <OpenPalette />
  if (open?.kind === 'shortcuts')
    return <ShortcutSheet groups={[...screenShortcuts(say), goShortcuts(doors, say)]} onClose={closeDialog} />
  return null
}

function OpenPalette() {
  const language = useLanguage()
  const { open, go } = useGo()
  const found = useFoundEntries()
  const entries = [...commandEntries(language), ...screenEntries(open, go, language)]
  return <Palette entries={entries} {...found} context={null} onClose={closeDialog} />
}
