import { DataTypes, type ModelAttributeColumnOptions } from 'sequelize'

/**
 * A kind of column and what its values are in JavaScript: the same on MySQL and on SQLite. `optional` columns
 * may be left out of a new row.
 */
export interface Kind<Value, Given extends 'required' | 'optional' = 'required'> extends ModelAttributeColumnOptions {
  readonly means?: { readonly value: Value; readonly given: Given }
}

export type Columns = Readonly<Record<string, ModelAttributeColumnOptions>>

export const id: Kind<string, 'optional'> = { type: DataTypes.CHAR(36), allowNull: false, primaryKey: true }
export const ref = (table: string): Kind<string> => ({
  type: DataTypes.CHAR(36),
  allowNull: false,
  references: { model: table, key: 'id' },
})
export const optionalRef = (table: string): Kind<string | null, 'optional'> => ({
  type: DataTypes.CHAR(36),
  allowNull: true,
  references: { model: table, key: 'id' },
})
/** An id without a foreign key, for rows that outlive what they name. */
export const looseRef: Kind<string | null, 'optional'> = { type: DataTypes.CHAR(36), allowNull: true }
export const text = (length: number): Kind<string> => ({
  type: DataTypes.STRING(length),
  allowNull: false,
})
export const optionalText = (length: number): Kind<string | null, 'optional'> => ({
  type: DataTypes.STRING(length),
  allowNull: true,
})
/** Text that machines compare, such as a hash or a number plate's key: upper and lower case differ. */
export const code = (length: number): Kind<string> => ({ type: DataTypes.STRING(length, true), allowNull: false })
export const optionalCode = (length: number): Kind<string | null, 'optional'> => ({
  type: DataTypes.STRING(length, true),
  allowNull: true,
})
export const longText: Kind<string | null, 'optional'> = { type: DataTypes.TEXT, allowNull: true }
export const document: Kind<string | null, 'optional'> = { type: DataTypes.TEXT('long'), allowNull: true }
export const whole = (fallback = 0): Kind<number, 'optional'> => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  defaultValue: fallback,
})
export const optionalWhole: Kind<number | null, 'optional'> = { type: DataTypes.INTEGER, allowNull: true }
export const count: Kind<number, 'optional'> = { type: DataTypes.BIGINT, allowNull: false, defaultValue: 0 }
export const optionalCount: Kind<number | null, 'optional'> = { type: DataTypes.BIGINT, allowNull: true }
export const counted: Kind<number, 'optional'> = {
  type: DataTypes.BIGINT,
  allowNull: false,
  primaryKey: true,
  autoIncrement: true,
}
/** Read as text with its scale, such as `12.500`: a binary fraction would round money and weights. */
export const decimal = (precision: number, scale: number): Kind<string | null, 'optional'> => ({
  type: DataTypes.DECIMAL(precision, scale),
  allowNull: true,
})
export const flag = (fallback = false): Kind<boolean, 'optional'> => ({
  type: DataTypes.BOOLEAN,
  allowNull: false,
  defaultValue: fallback,
})
export const optionalFlag: Kind<boolean | null, 'optional'> = { type: DataTypes.BOOLEAN, allowNull: true }
export const jsonOf = <Value = unknown>(): Kind<Value | null, 'optional'> => ({ type: DataTypes.JSON, allowNull: true })
export const json = jsonOf()
/** A day of the site as `YYYY-MM-DD`. */
export const day: Kind<string | null, 'optional'> = { type: DataTypes.DATEONLY, allowNull: true }
export const siteDay: Kind<string> = { type: DataTypes.DATEONLY, allowNull: false }
export const instant: Kind<Date> = { type: DataTypes.DATE(3), allowNull: false }
export const optionalInstant: Kind<Date | null, 'optional'> = { type: DataTypes.DATE(3), allowNull: true }
/** When the row was made and last changed; a model fills them in. */
export const stamp: Kind<Date, 'optional'> = { type: DataTypes.DATE(3), allowNull: false }
export const rowVersion: Kind<number, 'optional'> = whole(1)
