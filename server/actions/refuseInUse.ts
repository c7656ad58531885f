import { Refusal } from '#shared/contract/errors.ts'
import { say, type Sentence } from '#shared/words/sentence.ts'
import type { Sql } from '../database/work.ts'

/** Who may depend on a row: what they are called, and the query that counts those of one id. */
export interface User {
  readonly words: Sentence
  readonly count: string
}

/** Refuses with 409 while anything depends on the row, and names all of it. */
export async function refuseInUse(sql: Sql, id: string, users: readonly User[]): Promise<void> {
  const found: Sentence[] = []
  for (const { words, count } of users) {
    const [row] = await sql.rows<{ count: number }>(count, [id])
    const values = { count: Number(row?.count ?? 0) }
    if (values.count > 0) found.push({ id: say(words, 'id', values), en: say(words, 'en', values) })
  }
  if (found.length === 0) return
  const listed = { id: found.map((words) => words.id).join(', '), en: found.map((words) => words.en).join(', ') }
  throw new Refusal('row.in_use', { users: listed })
}
