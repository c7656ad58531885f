import type { Dialog } from 'electron'
import { deskWords } from '#shared/words/desk.ts'
import type { Sentence, Values } from '#shared/words/sentence.ts'
import type { HardwareProcess, Opening } from './hardwareProcess.ts'

const yes = 1

interface Parts {
  readonly dialog: Pick<Dialog, 'showMessageBox' | 'showErrorBox'>
  readonly hardware: Pick<HardwareProcess, 'openNow'>
  readonly lane: string
  readonly say: (sentence: Sentence, values?: Values) => string
  /** One line that nobody has to answer. */
  readonly tell: (words: string) => void
}

/**
 * Opens the barrier of this machine's lane without server or login, once somebody has said so a second time. The lane
 * writes it down before anything moves, as at the button under the glass; what did not move is told in a sentence.
 */
export async function openInEmergency({ dialog, hardware, lane, say, tell }: Parts): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: lane,
    message: say(deskWords.askOpen, { lane }),
    detail: say(deskWords.askOpenText),
    buttons: [say(deskWords.cancel), say(deskWords.open)],
    defaultId: 0,
    cancelId: 0,
  })
  if (response !== yes) return
  const opening = await hardware.openNow()
  const trouble = troubleOf(opening)
  if (trouble === null) tell(say(deskWords.opened, { lane }))
  else dialog.showErrorBox(lane, say(trouble.sentence, trouble.values))
}

interface Trouble {
  readonly sentence: Sentence
  readonly values?: Values
}

function troubleOf(opening: Opening): Trouble | null {
  if (opening === 'not_running') return { sentence: deskWords.notRunning }
  if (opening === 'silent' || opening.outcome === 'expired') return { sentence: deskWords.silent }
  if (opening.outcome !== 'failed') return null
  if (opening.detail === 'journal') return { sentence: deskWords.journal }
  return { sentence: deskWords.failed, values: { detail: opening.detail ?? '–' } }
}
