import { optionalText, rowVersion } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** Settings of the site that two may change at once, and the name of a shift as it was when the desk was handed over. */
export async function up(tables: Tables): Promise<void> {
  await tables.addColumn('settings', 'version', rowVersion)
  await tables.addColumn('shift_handovers', 'shift_name', optionalText(30))
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropColumn('shift_handovers', 'shift_name')
  await tables.dropColumn('settings', 'version')
}
