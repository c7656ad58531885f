import type { Bound } from '../database/work.ts'

export interface Where {
  /** Begins with `WHERE`, or is empty. */
  readonly text: string
  readonly values: readonly Bound[]
}

export type Condition = readonly [condition: string, ...values: Bound[]]

/** Conditions that all hold; those that are `false` are left out. */
export function where(...conditions: readonly (Condition | false)[]): Where {
  const held = conditions.filter((condition) => condition !== false)
  return {
    text: held.length === 0 ? '' : `WHERE ${held.map(([text]) => text).join(' AND ')}`,
    values: held.flatMap(([, ...values]) => values),
  }
}

/** A column that begins with a text, so that an index finds it in either database: `last` sorts after every letter. */
export const beginsWith = (column: string, text: string, last: string): Condition => [
  `${column} BETWEEN ? AND ?`,
  text,
  text + last.repeat(20),
]

/** A column that holds a text somewhere. */
export const contains = (columns: readonly string[], text: string): Condition => [
  `(${columns.map((column) => `${column} LIKE ? ESCAPE '!'`).join(' OR ')})`,
  ...columns.map(() => `%${text.replace(/[!%_]/g, '!$&')}%`),
]

/** `sort=-name` as an order that is total: equal rows keep their place on every page. */
export function orderBy(table: string, sort: string, { backwards = false } = {}): string {
  const way = sort.startsWith('-') === backwards ? 'ASC' : 'DESC'
  const column = sort.replace(/^-/, '')
  return `ORDER BY ${table}.${column} ${way}, ${table}.id ${way}`
}
