import type { Sql } from '../database/work.ts'

/** What the site is called, from the setting `site`; null until somebody names it. */
export async function siteName(sql: Sql): Promise<string | null> {
  const [row] = await sql.rows<{ value: { name: string } }>("SELECT value FROM settings WHERE name = 'site'")
  return row?.value.name ?? null
}
