import { DataTypes, type Model, type ModelAttributeColumnOptions, type ModelStatic, type Sequelize } from 'sequelize'
import { v7 } from 'uuid'
import type { Columns, Kind } from '../database/columns.ts'

type Value<K> = K extends Kind<infer V, infer _Given> ? V : never
type OptionalName<C> = { [Name in keyof C]: C[Name] extends Kind<infer _V, 'required'> ? never : Name }[keyof C]

/** A row as it is read. */
export type RowOf<C> = { -readonly [Name in keyof C]: Value<C[Name]> }

/** A row as it is made: what is nullable or has a default may be left out. */
export type NewRowOf<C> = Omit<RowOf<C>, OptionalName<C>> & Partial<Pick<RowOf<C>, OptionalName<C> & keyof C>>

export type Entity<C> = Model<RowOf<C>, NewRowOf<C>> & RowOf<C>

/** A table as a Sequelize model. `edited` rows are guarded: saving an outdated copy throws an OptimisticLockError. */
export function defineTable<C extends Columns>(
  sequelize: Sequelize,
  table: string,
  columns: C,
  { edited = false }: { edited?: boolean } = {},
): ModelStatic<Entity<C>> {
  const attributes = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, attribute(name, column)]),
  )
  return sequelize.define(table, attributes as never, {
    tableName: table,
    timestamps: 'created_at' in columns,
    createdAt: 'created_at' in columns ? 'created_at' : false,
    updatedAt: 'updated_at' in columns ? 'updated_at' : false,
    ...('deleted_at' in columns ? { paranoid: true, deletedAt: 'deleted_at' } : {}),
    ...(edited ? { version: 'version' } : {}),
  }) as unknown as ModelStatic<Entity<C>>
}

/** The drivers disagree on three types; a model gives one answer, the one of `Sql.rows`. */
function attribute(name: string, column: ModelAttributeColumnOptions): ModelAttributeColumnOptions {
  const { key, _scale: scale } = column.type as { key?: string; _scale?: number }
  if (name === 'id' && key === DataTypes.CHAR.key) return { ...column, defaultValue: () => v7() }
  const convert =
    key === DataTypes.DECIMAL.key
      ? (value: unknown) => Number(value).toFixed(scale ?? 0)
      : key === DataTypes.JSON.key
        ? (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value)
        : key === DataTypes.BOOLEAN.key
          ? (value: unknown) => value === true || value === 1
          : undefined
  /* A copy, because Sequelize writes the column's name into what it is given. */
  if (convert === undefined) return { ...column }
  return {
    ...column,
    get(this: Model) {
      const value: unknown = this.getDataValue(name as never)
      return value === null || value === undefined ? value : convert(value)
    },
  }
}
