import type { Sql } from '../work.ts'
import { siteName } from './sitePlan.ts'

/** Names the site and marks the database as a demonstration: only then may secrets be drawn and shown. */
export async function demoMark(sql: Sql, now: Date): Promise<void> {
  const settings = { demo: { seeded_at: now.toISOString() }, site: { name: siteName } }
  for (const [name, value] of Object.entries(settings))
    await sql.run(`${sql.dialect.insertIgnore} INTO settings (name, value, updated_at) VALUES (?, ?, ?)`, [
      name,
      JSON.stringify(value),
      now,
    ])
}

export async function isDemo(sql: Sql): Promise<boolean> {
  return (await sql.rows("SELECT name FROM settings WHERE name = 'demo'")).length > 0
}

/** Whether nobody has put anything into the database yet. */
export async function isEmpty(sql: Sql): Promise<boolean> {
  const [row] = await sql.rows<{ many: number }>(
    'SELECT (SELECT COUNT(*) FROM companies) + (SELECT COUNT(*) FROM users) + (SELECT COUNT(*) FROM areas) AS many',
  )
  return (row?.many ?? 0) === 0
}
