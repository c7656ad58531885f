import { optionalInstant } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** After a slip was printed again, a gate takes only the code that names this end of the ticket. */
export async function up(tables: Tables): Promise<void> {
  await tables.addColumn('tickets', 'code_expires_at', optionalInstant)
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropColumn('tickets', 'code_expires_at')
}
