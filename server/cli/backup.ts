import { closeSync, chmodSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Environment } from '../environment.ts'
import { Problem, type Command, type Given } from './command.ts'
import { connectionWords, findProgram, runTool } from './dumpTools.ts'

export const backup: Command = {
  summary: 'Writes a copy of the database into one file, while the server runs',
  usage: '[--to <file>]',
  options: { to: { type: 'string' } },
  async run(given) {
    const { environment, options, say } = given
    const file = resolve(typeof options['to'] === 'string' ? options['to'] : defaultFile(environment))
    if (existsSync(file)) throw new Problem(`${file} exists already; name another file with --to.`)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    if (environment.databaseUrl.startsWith('sqlite:')) await copySqlite(given, file)
    else await dumpMysql(environment, file)
    say(`${file} holds the database (${Math.ceil(statSync(file).size / 1024)} kB).`)
    say(
      `Keep beside it: the files in ${environment.storageUrl}, and secret and ticket-keys.json in ${environment.dataFolder}.`,
    )
  },
}

function defaultFile({ databaseUrl, dataFolder }: Environment): string {
  const kind = databaseUrl.startsWith('sqlite:') ? 'sqlite' : 'sql'
  return join(dataFolder, 'backup', `autogate-${new Date().toISOString().replace(/[:.]/g, '-')}.${kind}`)
}

/** VACUUM INTO reads one state of the database, without stopping those who read and write it. */
async function copySqlite({ database: open }: Given, file: string): Promise<void> {
  const database = await open()
  await database.patiently(() => database.sequelize.query(`VACUUM INTO '${file.replaceAll("'", "''")}'`))
  chmodSync(file, 0o600)
}

async function dumpMysql({ databaseUrl }: Environment, file: string): Promise<void> {
  const programme = findProgram('mariadb-dump', 'mysqldump')
  const address = new URL(databaseUrl)
  const { words, database } = connectionWords(address)
  const output = openSync(file, 'wx', 0o600)
  try {
    await runTool(programme, [...words, '--single-transaction', '--hex-blob', database], {
      password: address.password,
      output,
    })
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(output)
  }
}
