import type { Dialog } from 'electron'
import type { HardwareProcess } from './hardwareProcess.ts'

const yes = 1

/**
 * Opens the barrier of this machine's lane without server or login, once somebody has said so a second time. The lane
 * writes it down before anything moves, as at the button under the glass.
 */
export async function openInEmergency(
  dialog: Pick<Dialog, 'showMessageBox' | 'showErrorBox'>,
  hardware: Pick<HardwareProcess, 'openNow'>,
  lane: string,
): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: lane,
    message: `Buka palang ${lane} sekarang? · Open the barrier of ${lane} now?`,
    detail:
      'Tanpa pemeriksaan tiket. Pembukaan dicatat sebagai darurat. · No ticket is checked. The opening is recorded as an emergency.',
    buttons: ['Batal · Cancel', 'Buka · Open'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response !== yes || hardware.openNow()) return
  dialog.showErrorBox(
    lane,
    'Program lane tidak berjalan: buka palang dengan tangan. · The lane’s program is not running: open the barrier by hand.',
  )
}
