import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { SqliteHandle } from '../database/sqlite/sqliteHandle.ts'
import type { Environment } from '../environment.ts'
import { Problem, type Command } from './command.ts'
import { connectionWords, findProgram, runTool } from './dumpTools.ts'

export const restore: Command = {
  summary: 'Puts a backup in the place of the database; the server must be stopped',
  usage: '<file> --replace',
  options: { replace: { type: 'boolean' } },
  async run({ environment, options, words: [file], say }) {
    if (file === undefined) throw new Problem('Name the file that a backup was written to.')
    if (!existsSync(file)) throw new Problem(`There is no file ${resolve(file)}.`)
    if (options['replace'] !== true) throw new Problem('All that is in the database now will be lost: add --replace.')
    if (await answers(environment)) throw new Problem('The server is running. Stop it first.')
    if (environment.databaseUrl.startsWith('sqlite:')) replaceSqlite(environment.databaseUrl.slice(7), file)
    else await loadMysql(environment.databaseUrl, file)
    const migrated = await bringUpToDate(environment.databaseUrl)
    say(`The database is as it was in ${resolve(file)}.`)
    if (migrated.length > 0) say(`Brought up to date: ${migrated.join(', ')}.`)
  },
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

async function bringUpToDate(url: string): Promise<string[]> {
  const database = await openDatabase({ url, log: quiet })
  try {
    return await migrate(database)
  } finally {
    await database.close()
  }
}

async function answers({ host, port }: Environment): Promise<boolean> {
  try {
    return (await fetch(`http://${host}:${port}/health/live`, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    return false
  }
}

/** The backup is checked in a copy beside the database before it takes its place. */
function replaceSqlite(path: string, file: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.restoring`
  copyFileSync(file, draft)
  try {
    demandSound(draft, file)
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(draft + end, { force: true })
    throw error
  }
  for (const end of ['-wal', '-shm']) {
    rmSync(path + end, { force: true })
    rmSync(draft + end, { force: true })
  }
  renameSync(draft, path)
}

function demandSound(draft: string, file: string): void {
  let sound = false
  try {
    const handle = new SqliteHandle(draft, 'write')
    const [check] = handle.prepare('PRAGMA integrity_check').all([])
    sound = check?.['integrity_check'] === 'ok' && handle.prepare('SELECT name FROM migrations').all([]).length > 0
    handle.close()
  } catch {
    sound = false
  }
  if (!sound) throw new Problem(`${resolve(file)} is not a sound backup of Autogate; nothing was changed.`)
}

async function loadMysql(url: string, file: string): Promise<void> {
  const programme = findProgram('mariadb', 'mysql')
  const address = new URL(url)
  const { words, database } = connectionWords(address)
  const input = openSync(file, 'r')
  try {
    await runTool(programme, [...words, database], { password: address.password, input })
  } finally {
    closeSync(input)
  }
}
