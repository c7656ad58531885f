import type { Tables } from './tables.ts'

/** Plays migrations on paper and tells every column that they leave, as `tickets.kind`. */
export async function columnsAfter(migrations: readonly { up(tables: Tables): Promise<void> }[]): Promise<Set<string>> {
  const columns = new Set<string>()
  const nothing = () => Promise.resolve()
  const paper: Tables = {
    async create(table, made) {
      for (const name of Object.keys(made)) columns.add(`${table}.${name}`)
    },
    async addColumn(table, name) {
      columns.add(`${table}.${name}`)
    },
    async drop(table) {
      for (const column of columns) if (column.startsWith(`${table}.`)) columns.delete(column)
    },
    async dropColumn(table, name) {
      columns.delete(`${table}.${name}`)
    },
    index: nothing,
    dropIndex: nothing,
    write: nothing,
  }
  for (const { up } of migrations) await up(paper)
  return columns
}
