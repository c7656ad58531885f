import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A MariaDB server of our own in a temporary folder, reached by its socket only. */
export interface PrivateMariaDb {
  readonly socketPath: string
  /** Address of a database on it, for `openDatabase`. */
  url(database: string): string
  /** Stops it in the middle of what it does: connections stay open, and nothing answers. */
  hang(): Promise<void>
  /** Lets it go on after {@link hang}. */
  resume(): void
  /** Kills it as a power failure would. */
  kill(): Promise<void>
  /** Starts it again on the same data. */
  start(): Promise<void>
  /** Kills it and removes its data. */
  stop(): Promise<void>
}

const places = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

const programme = (name: string): string | undefined =>
  places.map((place) => join(place, name)).find((path) => existsSync(path))

/** Null when MariaDB is not installed on this machine. */
export async function startPrivateMariaDb(settings: readonly string[] = []): Promise<PrivateMariaDb | null> {
  const install = programme('mariadb-install-db')
  const daemon = programme('mariadbd')
  if (install === undefined || daemon === undefined) return null
  const folder = await mkdtemp(join(tmpdir(), 'autogate-mariadb-'))
  const data = join(folder, 'data')
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  /* Its own folder for temporary tables: a server that starts removes those of every other one in the same folder. */
  const fresh = [
    '--no-defaults',
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
  ]
  await promisify(execFile)(install, [...fresh, ...user])
  const socketPath = join(folder, 'mariadb.sock')
  const where = [`--datadir=${data}`, `--tmpdir=${folder}`, `--socket=${socketPath}`, '--skip-networking']
  const launch = async () => {
    const child = spawn(daemon, ['--no-defaults', ...where, ...user, ...settings], { stdio: 'ignore' })
    await untilItListens(socketPath, child)
    return child
  }
  let child = await launch()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return {
    socketPath,
    url: (database) => `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(socketPath)}`,
    async hang() {
      child.kill('SIGSTOP')
      while (await greets(socketPath)) child.kill('SIGSTOP')
    },
    resume: () => void child.kill('SIGCONT'),
    kill,
    async start() {
      child = await launch()
    },
    async stop() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilItListens(socketPath: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`mariadbd ended with code ${child.exitCode} instead of starting`)
    if (await connects(socketPath)) return
    await wait(50)
  }
  throw new Error('mariadbd did not listen on its socket within 15 s')
}

const connects = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** Whether the server still speaks first, as MySQL's protocol wants it. */
const greets = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(path)
    const silent = setTimeout(() => answer(false), 250)
    const answer = (greeted: boolean) => {
      clearTimeout(silent)
      socket.destroy()
      resolve(greeted)
    }
    socket.once('data', () => answer(true))
    socket.once('error', () => answer(false))
  })
