import { text, whole } from '../columns.ts'
import type { Tables } from '../tables.ts'

/** A row of the outbox holds all events that one transaction has for one stream; `seq` is the position of the last. */
export async function up(tables: Tables): Promise<void> {
  await tables.addColumn('outbox', 'events', whole(1))
  await tables.write({
    mysql: `UPDATE outbox SET payload = CONCAT('[', payload, ']')`,
    sqlite: `UPDATE outbox SET payload = '[' || payload || ']'`,
  })
  await tables.dropColumn('outbox', 'type')
}

/** A run cannot be taken apart again: consoles get a new picture instead. */
export async function down(tables: Tables): Promise<void> {
  await tables.write({ mysql: 'DELETE FROM outbox', sqlite: 'DELETE FROM outbox' })
  await tables.dropColumn('outbox', 'events')
  await tables.addColumn('outbox', 'type', text(40))
}
