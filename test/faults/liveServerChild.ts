import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('liveServerProcess.ts', import.meta.url))

/** Starts the announcing live server as its own process and waits until it listens. */
export async function startLiveServerChild(url: string, port: number, eventsPerSecond: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORT: String(port),
    EVENTS_PER_SECOND: String(eventsPerSecond),
  }
  const child = spawn(process.execPath, ['--import', 'tsx', script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit').then(() => {
    throw new Error('The live server ended instead of starting')
  })
  await Promise.race([once(child.stdout, 'data'), gone])
  gone.catch(() => {})
  return child
}

/** As a power cut would: nothing is flushed, nothing is said. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await gone
}
