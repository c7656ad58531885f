import { parentPort, workerData } from 'node:worker_threads'
import { setSiteZone } from '#shared/domain/siteTime.ts'
import { openLongReading } from '../database/long/openLongReading.ts'
import type { CsvTask } from './csv/csvOrder.ts'
import { csvPieces } from './csv/csvRows.ts'

/** What the main thread says: one more piece, or no more at all. */
export type CsvDemand = 'more' | 'stop'

/** A piece, null after the last one, or what went wrong. */
export type CsvPiece = Uint8Array | null | string

/** Writes one file, a piece for each time that it is asked, and ends. An error ends it too. */
async function write(port: NonNullable<typeof parentPort>, { url, order }: CsvTask): Promise<void> {
  setSiteZone(order.zone)
  const reading = await openLongReading(url)
  const encoder = new TextEncoder()
  let asked = 0
  let awake = () => {}
  let stopped = false
  port.on('message', (demand: CsvDemand) => {
    if (demand === 'more') asked += 1
    else {
      stopped = true
      void reading.cancel().catch(() => {})
    }
    awake()
  })
  try {
    for await (const piece of csvPieces(reading, order)) {
      while (asked === 0 && !stopped) await new Promise<void>((resolve) => (awake = resolve))
      if (stopped) return
      asked -= 1
      const bytes = encoder.encode(piece)
      port.postMessage(bytes satisfies CsvPiece, [bytes.buffer])
    }
    port.postMessage(null satisfies CsvPiece)
  } catch (cause) {
    /* As words: the errors of the databases lose theirs between threads. */
    if (!stopped) port.postMessage(`The reading failed: ${String(cause)}` satisfies CsvPiece)
  } finally {
    reading.close()
    port.close()
  }
}

if (parentPort !== null) void write(parentPort, workerData as CsvTask)
