import type { Tables } from '../tables.ts'

/** What the reports of one kind of ticket, and of one company's stays in the buffer zone, are found by. */
export async function up(tables: Tables): Promise<void> {
  await tables.index('visits', ['kind', 'entered_at'], { name: 'visits_kind' })
  await tables.index('buffer_stays', ['company_id', 'entered_at'], { name: 'buffer_stays_company' })
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropIndex('buffer_stays', 'buffer_stays_company')
  await tables.dropIndex('visits', 'visits_kind')
}
