import { setImmediate as turn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import * as electron from './electron.ts'
import { app } from './app.ts'
import { desk } from './desk.ts'

/* Runs the built main process with the stand-in in Electron's place, and answers the test that started it. */

type Act = (modules: typeof electron, word: unknown) => unknown

process.on('message', (asked: { id: number; code: string; word: unknown }) => void answer(asked))

async function answer({ id, code, word }: { id: number; code: string; word: unknown }): Promise<void> {
  try {
    const { default: act }: { default: Act } = await import(
      `data:text/javascript,export default ${encodeURIComponent(code)}`
    )
    process.send?.({ id, result: await act(electron, word) })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
}

await import(pathToFileURL(resolve(import.meta.dirname, '../../../out/main/index.js')).href)
if (!app.isQuitting()) app.becomeReady()
await turn()
if (!app.isQuitting()) process.send?.({ ready: (await desk.chromium()).endpoint })
