import { migrate } from '../database/migrate.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  summary: 'Creates the tables, or brings them up to date',
  usage: '',
  options: {},
  async run({ database, say }) {
    const done = await migrate(await database())
    say(done.length === 0 ? 'The database is up to date.' : `Done: ${done.join(', ')}.`)
  },
}
