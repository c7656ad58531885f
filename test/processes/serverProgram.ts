import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './freePort.ts'
import { startProgram, type Program } from './program.ts'

export interface ServerProgram {
  readonly url: string
  readonly pid: () => number
  /** Milliseconds until it was ready, the last time it was waited for. */
  readonly readyIn: () => number
  readonly words: () => string
  kill(): Promise<void>
  /** Starts it again at the same address and waits until it is ready. */
  start(): Promise<void>
  /** Waits until it is ready; throws when it ends instead. */
  untilReady(): Promise<void>
  stop(): Promise<void>
  /** Stands still as a hung machine does, and goes on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
}

interface Options {
  readonly databaseUrl: string
  /** Its data folder: secret, keys, files. */
  readonly data: string
  readonly env?: Readonly<Record<string, string>>
}

/** The built server as a user runs it, ready. */
export async function startServerProgram({ databaseUrl, data, env = {} }: Options): Promise<ServerProgram> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let program: Program
  let readyIn = 0

  async function start(): Promise<void> {
    program = startProgram('server/main.js', [], {
      DATABASE_URL: databaseUrl,
      AUTOGATE_DATA: data,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      ...env,
    })
    await untilItIs()
  }

  async function untilItIs(): Promise<void> {
    const since = performance.now()
    await Promise.race([untilReady(url), failure(program)])
    readyIn = performance.now() - since
  }

  await start()
  return {
    url,
    pid: () => program.child.pid ?? 0,
    readyIn: () => readyIn,
    words: () => program.words(),
    kill: () => program.kill(),
    start,
    untilReady: untilItIs,
    stop: () => program.stop(),
    signal: (signal) => void program.child.kill(signal),
  }
}

const failure = (program: Program): Promise<never> => program.line(() => false) as Promise<never>

/** Asks `/health/ready` until it says yes. */
async function untilReady(url: string): Promise<void> {
  for (;;) {
    if (await isReady(url)) return
    await wait(20)
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_500) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
