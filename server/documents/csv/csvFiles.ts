import { Readable } from 'node:stream'
import { Refusal } from '#shared/contract/errors.ts'
import type { CsvFiles } from '../../ports.ts'
import type { CsvDemand, CsvPiece } from '../csvWorker.ts'
import { openThread } from '../openThread.ts'
import type { CsvOrder } from './csvOrder.ts'

/** Each is a thread and a connection of its own; who comes third waits. */
const mostAtOnce = 2

/** Megabytes of a thread's objects: some batches of rows, however many there are. */
const heapMb = 96

const graceMs = 2_000

/** Writes files of any length in threads of their own, so that no gate waits for them. */
export function createCsvFiles(url: string): CsvFiles {
  let running = 0
  return {
    write(order) {
      if (running >= mostAtOnce) throw new Refusal('report.busy', { most: mostAtOnce, seconds: 15 })
      running += 1
      const stream = writeInThread(url, order)
      stream.once('close', () => (running -= 1))
      return stream
    },
  }
}

/** A thread for each file. Reading asks it for a piece; destroying the stream ends it and its statement. */
function writeInThread(url: string, order: CsvOrder): Readable {
  const thread = openThread('csvWorker', import.meta.url, {
    workerData: { url, order },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  let ended = false
  let whole = false
  const stream = new Readable({
    highWaterMark: 1,
    read: () => thread.postMessage('more' satisfies CsvDemand),
    destroy(error, done) {
      if (!ended) stop()
      done(error)
    },
  })
  function stop(): void {
    thread.postMessage('stop' satisfies CsvDemand)
    const grace = setTimeout(() => void thread.terminate(), graceMs)
    thread.once('exit', () => clearTimeout(grace))
  }
  thread.on('message', (piece: CsvPiece) => {
    whole ||= piece === null
    if (typeof piece === 'string') stream.destroy(new Error(piece))
    else stream.push(piece)
  })
  thread.once('error', (cause: Error) => stream.destroy(cause))
  thread.once('exit', () => {
    ended = true
    if (!whole && !stream.destroyed) stream.destroy(new Error('The thread that writes CSV ended early'))
  })
  return stream
}
