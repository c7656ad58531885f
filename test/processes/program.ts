import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** A program of the bundle as its own process. */
export interface Program {
  readonly child: ChildProcess
  /** The first line of standard output that `wanted` accepts; throws with its last words when it ends before. */
  line(wanted: (line: string) => boolean): Promise<string>
  /** What it wrote, for a failure's message. */
  words(): string
  /** As a power cut would: nothing is flushed, nothing is said. */
  kill(): Promise<void>
  /** Asks it to end, and waits. */
  stop(): Promise<void>
}

const tree = resolve(import.meta.dirname, '../..')
/** The built pages of console and wall. */
export const builtPages = resolve(tree, 'out/renderer')

const keptCharacters = 4_000_000
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `out/<path>`; it is killed when the tests end, whatever happens. */
export function startProgram(path: string, words: readonly string[], env: Readonly<Record<string, string>>): Program {
  const file = resolve(tree, 'out', path)
  if (!existsSync(file)) throw new Error(`${file} is not built: run npm test, or npm start once`)
  const child = spawn(process.execPath, [...nodeOptions(), file, ...words], {
    cwd: tree,
    env: { ...process.env, NODE_ENV: 'development', LOG_FORMAT: 'json', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-keptCharacters)
      for (const listen of listeners) listen()
    })
  const over = () => child.exitCode !== null || child.signalCode !== null
  child.on('exit', () => {
    running.delete(child)
    for (const listen of listeners) listen()
  })

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (over()) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  return {
    child,
    words: () => said,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    line: (wanted) =>
      new Promise((settle, fail) => {
        const look = () => {
          const found = said.split('\n').find(wanted)
          if (found === undefined && !over()) return
          listeners.delete(look)
          if (found === undefined) fail(new Error(`${path} ended instead of starting:\n${said}`))
          else settle(found)
        }
        listeners.add(look)
        look()
      }),
  }
}

/** `AUTOGATE_PROFILE=folder` leaves a CPU profile of each program in it. */
function nodeOptions(): string[] {
  const folder = process.env['AUTOGATE_PROFILE']
  const profile = folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
  return ['--enable-source-maps', ...profile]
}
