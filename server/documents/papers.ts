import { Worker } from 'node:worker_threads'
import type { Papers } from '../ports.ts'
import type { PaperAnswer, PaperOrder } from './paperWorker.ts'

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
    const started = openWorker(import.meta.url)
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

  return {
    ticket(sheet) {
      worker ??= start()
      worker.ref()
      const id = (last += 1)
      worker.postMessage({ id, sheet } satisfies PaperOrder)
      return new Promise<Uint8Array>((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
  }
}

/**
 * The thread's file is beside this one in the source, where tsx has to load it; in the built server it is at the path
 * of its source, wherever this file was bundled to.
 */
function openWorker(here: string): Worker {
  if (!here.endsWith('.ts'))
    return new Worker(new URL(here.replace(/^(.*\/out\/).*$/, '$1server/documents/paperWorker.js')))
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport('./paperWorker.ts', ${JSON.stringify(here)}))`
  return new Worker(load, { eval: true, execArgv: [] })
}
