import type { Worker } from 'node:worker_threads'
import type { Papers } from '../ports.ts'
import { openThread } from './openThread.ts'
import type { PaperAnswer, PaperOrder, Sheet } from './paperWorker.ts'

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(cause: unknown): void
}

/**
 * Draws in a thread of its own, started by the first paper: loading the library alone takes longer than a gate may
 * wait. A thread that ends fails what it was drawing; the next paper starts another.
 */
export function createPapers(): Papers {
  let worker: Worker | null = null
  let last = 0
  const waiting = new Map<number, Waiting>()

  function start(): Worker {
    const started = openThread('paperWorker', import.meta.url)
    started.unref()
    started.on('message', (answer: PaperAnswer) => {
      const order = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('bytes' in answer) order?.resolve(answer.bytes)
      else order?.reject(new Error(answer.failure))
      if (waiting.size === 0) started.unref()
    })
    const end = (cause: unknown) => {
      if (worker === started) worker = null
      for (const order of waiting.values()) order.reject(cause)
      waiting.clear()
    }
    started.on('error', end)
    started.on('exit', (code) => end(new Error(`The thread that draws papers ended with ${code}`)))
    return started
  }

  function draw(paper: Sheet): Promise<Uint8Array> {
    worker ??= start()
    worker.ref()
    const id = (last += 1)
    worker.postMessage({ id, paper } satisfies PaperOrder)
    return new Promise<Uint8Array>((resolve, reject) => waiting.set(id, { resolve, reject }))
  }

  return {
    ticket: (sheet) => draw({ kind: 'ticket', sheet }),
    report: (sheet) => draw({ kind: 'report', sheet }),
    slips: (sheet) => draw({ kind: 'slips', sheet }),
  }
}
