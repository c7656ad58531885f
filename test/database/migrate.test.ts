import { expect, it } from 'vitest'
import { migrate, migrateDown, pendingMigrations } from '#server/database/migrate.ts'
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
})
