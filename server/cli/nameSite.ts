import { migrate } from '../database/migrate.ts'
import { clerk, Problem, type Command } from './command.ts'

export const nameSite: Command = {
  summary: 'Says what the site is called, as every console shows it',
  usage: '"KEK Gresik"',
  options: {},
  async run({ words, database: open, say }) {
    const name = words.join(' ').trim()
    if (name === '' || name.length > 60)
      throw new Problem('Give a name of at most 60 characters: name-site "KEK Gresik"')
    const database = await open()
    await migrate(database)
    await database.inWork({ actor: clerk }, async (work) => {
      const value = JSON.stringify({ name })
      const changed = await work.sql.run("UPDATE settings SET value = ?, updated_at = ? WHERE name = 'site'", [
        value,
        work.now,
      ])
      if (changed === 0)
        await work.sql.run("INSERT INTO settings (name, value, updated_at) VALUES ('site', ?, ?)", [value, work.now])
      work.record({ action: 'site.name', entity: 'site', entityId: null, after: { name } })
    })
    say(`The site is called ${name}. Consoles show it when they are loaded again.`)
  },
}
