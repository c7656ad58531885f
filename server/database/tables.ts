import {
  DataTypes,
  type DataType,
  type ModelAttributeColumnOptions,
  type QueryInterface,
  type QueryInterfaceIndexOptions,
} from 'sequelize'
import type { Columns } from './columns.ts'
import type { SqlDialect } from './work.ts'

/** What a migration does with tables, in words that mean the same on both databases. */
export interface Tables {
  create(table: string, columns: Columns): Promise<void>
  addColumn(table: string, column: string, kind: ModelAttributeColumnOptions): Promise<void>
  index(
    table: string,
    columns: readonly string[],
    options: QueryInterfaceIndexOptions & { name: string },
  ): Promise<void>
  drop(table: string): Promise<void>
  dropColumn(table: string, column: string): Promise<void>
  dropIndex(table: string, name: string): Promise<void>
  /** Changes rows, where the databases say it differently. */
  write(statement: Readonly<Record<SqlDialect['name'], string>>): Promise<void>
}

export function tablesOf(schema: QueryInterface, dialect: SqlDialect): Tables {
  const spoken = (column: ModelAttributeColumnOptions) => ({ ...column, type: spokenType(column.type, dialect) })
  return {
    async create(table, columns) {
      const spokenColumns = Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, spoken(kind)]))
      await schema.createTable(table, spokenColumns, { charset: 'utf8mb4', collate: 'utf8mb4_unicode_ci' })
    },
    addColumn: (table, column, kind) => schema.addColumn(table, column, spoken(kind)),
    index: (table, columns, options) => schema.addIndex(table, [...columns], options),
    drop: (table) => schema.dropTable(table),
    /* Not Sequelize's own: on SQLite it copies the table, and the copy loses its indexes. */
    async dropColumn(table, column) {
      await schema.sequelize.query(`ALTER TABLE ${table} DROP COLUMN ${column}`)
    },
    dropIndex: (table, name) => schema.removeIndex(table, name),
    async write(statement) {
      await schema.sequelize.query(statement[dialect.name])
    },
  }
}

/* Not ascii_bin: MySQL refuses to compare it with a parameter that holds other letters. */
const bytewise = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin'

/**
 * Ids are compared byte by byte, people's text without regard to case. MySQL's default compares both the slow
 * way, SQLite's neither.
 */
function spokenType(type: DataType, { name }: SqlDialect): DataType {
  const { key, _length: length, _binary: binary } = type as { key?: string; _length?: number; _binary?: boolean }
  if (key === DataTypes.CHAR.key && name === 'mysql') return `CHAR(${length}) ${bytewise}`
  if (key === DataTypes.TEXT.key && name === 'sqlite') return 'TEXT'
  if (key !== DataTypes.STRING.key) return type
  if (binary === true) return name === 'mysql' ? `VARCHAR(${length}) ${bytewise}` : `VARCHAR(${length})`
  return name === 'mysql' ? type : `VARCHAR(${length}) COLLATE NOCASE`
}
