import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'
import type { DesktopProgram, Launch } from './desktopProgram.ts'
import { windowWith } from './windowWith.ts'

const root = resolve(import.meta.dirname, '../..')

/** Electron's program, or null where it was never downloaded. */
export function electronBinary(): string | null {
  const note = join(root, 'node_modules/electron/path.txt')
  if (!existsSync(note)) return null
  const path = join(root, 'node_modules/electron/dist', readFileSync(note, 'utf8'))
  return existsSync(path) ? path : null
}

/** The built program in Electron itself, driven by Playwright. */
export async function launchElectron({ folder, server, words = [], env = {} }: Launch): Promise<DesktopProgram> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('Electron is not here.')
  const program = await _electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${folder}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...words],
    env: { ...definedOnly(process.env), ...env, AUTOGATE_URL: server },
  })
  const child = program.process()
  return {
    by: 'Electron',
    window: (address) => windowWith(() => program.windows(), address),
    inMain: (act, word) => program.evaluate(act as never, word) as never,
    exited: new Promise((exit) => child.on('exit', (code) => exit(code ?? 1))),
    kill: () => void child.kill('SIGKILL'),
    close: () => program.close(),
  }
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
