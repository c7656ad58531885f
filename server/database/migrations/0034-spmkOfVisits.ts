import type { Tables } from '../tables.ts'

/** Port visits that were counted from the past name their order, as those of today do. */
export const spmkOfVisits = `UPDATE visits SET document_number =
  (SELECT t.spmk_number FROM tickets t WHERE t.id = visits.ticket_id)
  WHERE kind = 'sarana_niaga' AND document_number IS NULL`

export async function up(tables: Tables): Promise<void> {
  await tables.write({ mysql: spmkOfVisits, sqlite: spmkOfVisits })
}

export async function down(): Promise<void> {}
