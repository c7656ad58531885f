import { migrate } from '../database/migrate.ts'
import { isEmpty } from '../database/seeds/demoMark.ts'
import { seedDemo } from '../database/seeds/seedDemo.ts'
import { createSeals } from '../documents/seals.ts'
import { createStorage } from '../partners/storage/createStorage.ts'
import { clerk, Problem, type Command } from './command.ts'
import { demoCredentialsFile, keepDemoSecrets } from './demoSecretsFile.ts'

export const seed: Command = {
  summary: 'Fills an empty database with the demo site',
  usage: '[--if-empty] [--days 28]',
  options: { 'if-empty': { type: 'boolean' }, days: { type: 'string' } },
  async run({ environment, options, database: open, say }) {
    const days = Number(options['days'] ?? 28)
    if (!Number.isInteger(days) || days < 1 || days > 366) throw new Problem('--days takes a number from 1 to 366.')
    if (environment.production)
      throw new Problem('The demo site is not for production: unset NODE_ENV, or create-admin.')
    const database = await open()
    await migrate(database)
    if (!(await database.read(clerk, ({ sql }) => isEmpty(sql)))) {
      if (options['if-empty'] === true) return say('The database already holds a site; nothing was changed.')
      throw new Problem('The database already holds a site. Give an empty one in DATABASE_URL.')
    }
    const storage = createStorage(environment.storageUrl)
    const seals = createSeals(environment.secret)
    const secrets = await seedDemo(database, { log: quiet, days, storage, seals })
    keepDemoSecrets(environment.dataFolder, secrets)
    say(`The demo site is ready. Its passwords are in ${demoCredentialsFile(environment.dataFolder)}:`)
    for (const [name, { email, password }] of Object.entries(secrets.users))
      say(`  ${name.padEnd(16)} ${email.padEnd(44)} ${password}`)
  },
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
