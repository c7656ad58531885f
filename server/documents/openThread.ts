import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * A thread of `server/documents`, by its file's name without the ending: beside the source of the caller, where tsx has
 * to load it; in the built server it is at the path of its source, wherever the caller was bundled to.
 */
export function openThread(name: string, here: string, options: WorkerOptions = {}): Worker {
  if (!here.endsWith('.ts'))
    return new Worker(new URL(here.replace(/^(.*\/out\/).*$/, `$1server/documents/${name}.js`)), options)
  const file = JSON.stringify(`./${name}.ts`)
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${JSON.stringify(import.meta.url)}))`
  return new Worker(load, { ...options, eval: true, execArgv: [] })
}
