import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { DesktopProgram, Launch } from './desktopProgram.ts'
import { windowWith } from './windowWith.ts'

const start = resolve(import.meta.dirname, 'standIn/start.ts')
const hook = resolve(import.meta.dirname, 'standIn/hook.mjs')

interface Said {
  readonly ready?: string
  readonly id?: number
  readonly result?: never
  readonly error?: string
}

/** The built main process and preload script in Node and Debian's Chromium. */
export async function launchStandIn({ folder, server, words = [], env = {} }: Launch): Promise<DesktopProgram> {
  const child = fork(start, [`--user-data-dir=${folder}`, ...words], {
    execArgv: ['--no-warnings', '--import', 'tsx', '--experimental-loader', hook],
    env: { ...process.env, ...env, AUTOGATE_URL: server },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit').then(([code]) => Number(code ?? 1))
  const waiting = new Map<number, (said: Said) => void>()
  const endpoint = await new Promise<string | null>((begin) => {
    child.on('message', ({ ready, id, ...said }: Said) => {
      if (ready !== undefined) begin(ready)
      if (id !== undefined) waiting.get(id)?.(said)
    })
    void exited.then(() => begin(null))
  })
  const browser = endpoint === null ? null : await chromium.connectOverCDP(endpoint)
  let asked = 0

  return {
    by: 'the stand-in for Electron',
    window: (address) => windowWith(() => browser?.contexts().flatMap((context) => context.pages()) ?? [], address),
    inMain: (act, word) =>
      new Promise((answer, refuse) => {
        asked += 1
        waiting.set(asked, ({ result, error }) =>
          error === undefined ? answer(result as never) : refuse(new Error(error)),
        )
        child.send({ id: asked, code: act.toString(), word })
      }),
    exited,
    kill: () => void child.kill('SIGKILL'),
    async close() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await exited
      }
      await browser?.close().catch(() => undefined)
    },
  }
}
