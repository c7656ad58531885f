import { writeFile } from 'node:fs/promises'
import type { Dialog, WebContents } from 'electron'

/** Writes what a window shows to a PDF where the person wants it; null when they changed their mind. */
export async function printWindow(
  contents: Pick<WebContents, 'printToPDF'>,
  dialog: Pick<Dialog, 'showSaveDialog'>,
  name: string,
): Promise<string | null> {
  const defaultPath = `${name.replace(/[^\p{L}\p{N} ._-]/gu, '-')}.pdf`
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return null
  await writeFile(filePath, await contents.printToPDF({ printBackground: true, pageSize: 'A4' }))
  return filePath
}
