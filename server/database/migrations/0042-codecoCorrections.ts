import { optionalInstant, optionalText } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** A movement that was told and never was stays marked until a person has put it right with customs. */
const columns = {
  undone_at: optionalInstant,
  /** `due` or `done`; null where customs holds nothing wrong. */ correction: optionalText(5),
  correction_note: optionalText(500),
  corrected_at: optionalInstant,
  corrected_by: optionalText(120),
}

export async function up(tables: Tables): Promise<void> {
  for (const [name, column] of Object.entries(columns)) await tables.addColumn('codeco_messages', name, column)
  await tables.index('codeco_messages', ['correction', 'moved_at'], { name: 'codeco_messages_correction' })
}

export async function down(tables: Tables): Promise<void> {
  await tables.dropIndex('codeco_messages', 'codeco_messages_correction')
  for (const name of Object.keys(columns)) await tables.dropColumn('codeco_messages', name)
}
