import type { ModelStatic } from 'sequelize'
import type { Database } from '#server/database/database.ts'
import { inTestWork } from '#test/factories/insert.ts'

/** What every request leaves behind. */
const trails = ['audit_records']

/** Every row of every table as text by table and key, without those in which one of the ids stands. */
export async function dumpRows(
  database: Database,
  { without, withTrail = false }: { without: readonly string[]; withTrail?: boolean },
): Promise<Map<string, string>> {
  const dump = new Map<string, string>()
  await inTestWork(database, async ({ sql }) => {
    for (const model of Object.values(database.sequelize.models as Record<string, ModelStatic<never>>)) {
      if (!withTrail && trails.includes(model.tableName)) continue
      for (const row of await sql.rows<Record<string, unknown>>(`SELECT * FROM ${model.tableName}`)) {
        const text = JSON.stringify(row)
        const key = model.primaryKeyAttributes.map((name) => String(row[name])).join(' ')
        if (!without.some((id) => text.includes(id))) dump.set(`${model.tableName} ${key}`, text)
      }
    }
  })
  return dump
}
