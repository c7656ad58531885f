import { expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { migrate, migrateDown, pendingMigrations } from '#server/database/migrate.ts'
import { foreseen } from '#server/foreseen.ts'
import { describeEachDatabase } from './databases.ts'

describeEachDatabase('migrations', (open) => {
  it('run once, and again after they were taken back', async () => {
    const database = await open()
    expect(await pendingMigrations(database)).toEqual([])
    expect(await migrate(database)).toEqual([])
    const taken: string[] = []
    for (let last = await migrateDown(database); last.length > 0; last = await migrateDown(database))
      taken.push(...last)
    expect(taken.length).toBeGreaterThan(2)
    expect(await pendingMigrations(database)).toEqual(taken.toReversed())
    expect(await migrate(database)).toEqual(taken.toReversed())
  })

  it.each<readonly [string, string, (database: Database) => Promise<unknown>]>([
    [
      'was migrated by a newer version',
      'it went through 9999-future, which is unknown here',
      (database) => database.sequelize.query("INSERT INTO migrations (name) VALUES ('9999-future')"),
    ],
    [
      'was migrated before a migration was edited',
      'it has no column lanes.name',
      (database) => database.sequelize.query('ALTER TABLE lanes DROP COLUMN name'),
    ],
    [
      'has tables that a migration would make',
      '0001-site failed, ',
      (database) => database.sequelize.query('DELETE FROM migrations'),
    ],
  ])('say in one sentence that a database %s', async (_, why, spoil) => {
    const database = await open()
    await spoil(database)
    const sentence = await migrate(database).then(String, foreseen)
    expect(sentence).toContain(`The database does not fit this version of Autogate: ${why}`)
    expect(sentence).toMatch(/\. Keep a copy of it, then [^\n]+ DATABASE_URL or AUTOGATE_DATA\.$/)
  })
})
