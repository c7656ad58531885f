import { DataTypes, type ModelAttributeColumnOptions } from 'sequelize'

type Column = ModelAttributeColumnOptions

/** Column kinds of the migrations: each means the same on MySQL and on SQLite. */
export const id: Column = { type: DataTypes.CHAR(36), allowNull: false, primaryKey: true }
export const ref = (table: string): Column => ({ ...optionalRef(table), allowNull: false })
export const optionalRef = (table: string): Column => ({
  type: DataTypes.CHAR(36),
  allowNull: true,
  references: { model: table, key: 'id' },
})
/** An id without a foreign key, for rows that outlive what they name. */
export const looseRef: Column = { type: DataTypes.CHAR(36), allowNull: true }
export const text = (length: number): Column => ({ type: DataTypes.STRING(length), allowNull: false })
export const optionalText = (length: number): Column => ({ type: DataTypes.STRING(length), allowNull: true })
/** Text that machines compare, such as a hash or a number plate's key: upper and lower case differ. */
export const code = (length: number): Column => ({ type: DataTypes.STRING(length, true), allowNull: false })
export const optionalCode = (length: number): Column => ({ ...code(length), allowNull: true })
export const longText: Column = { type: DataTypes.TEXT, allowNull: true }
export const whole = (fallback = 0): Column => ({ type: DataTypes.INTEGER, allowNull: false, defaultValue: fallback })
export const optionalWhole: Column = { type: DataTypes.INTEGER, allowNull: true }
export const decimal = (precision: number, scale: number): Column => ({
  type: DataTypes.DECIMAL(precision, scale),
  allowNull: true,
})
export const flag = (fallback = false): Column => ({
  type: DataTypes.BOOLEAN,
  allowNull: false,
  defaultValue: fallback,
})
export const json: Column = { type: DataTypes.JSON, allowNull: true }
export const day: Column = { type: DataTypes.DATEONLY, allowNull: true }
export const instant: Column = { type: DataTypes.DATE(3), allowNull: false }
export const optionalInstant: Column = { type: DataTypes.DATE(3), allowNull: true }
export const count: Column = { type: DataTypes.BIGINT, allowNull: false, defaultValue: 0 }
export const optionalCount: Column = { type: DataTypes.BIGINT, allowNull: true }
export const document: Column = { type: DataTypes.TEXT('long'), allowNull: true }
export const counted: Column = { type: DataTypes.BIGINT, allowNull: false, primaryKey: true, autoIncrement: true }
export const rowVersion: Column = whole(1)
