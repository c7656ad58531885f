import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** Draws the pages of a document as pictures `width` pixels wide; the caller frees the addresses. */
export async function pdfPages(blob: Blob, width: number): Promise<readonly string[]> {
  const task = getDocument({ data: await blob.arrayBuffer(), isEvalSupported: false })
  try {
    const document = await task.promise
    const addresses: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const scale = width / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas: canvas as never, viewport }).promise
      addresses.push(URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' })))
    }
    return addresses
  } finally {
    await task.destroy()
  }
}
