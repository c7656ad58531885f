import type { Connection, FieldPacket, QueryError, ResultSetHeader, RowDataPacket } from 'mysql2'
import { isCollision } from '../faults.ts'
import type { Bound } from '../work.ts'

export type Answer = RowDataPacket[] | ResultSetHeader

interface Statement {
  readonly sql: string
  readonly values: readonly Bound[]
}

interface Waiting extends Statement {
  readonly resolve: (answer: [Answer, FieldPacket[]]) => void
  readonly reject: (error: unknown) => void
}

interface Line {
  /** The transaction's own; throws when the transaction is over. */
  connection(): Connection
  /** Sends a statement that nobody keeps company. */
  sendOne(connection: Connection, sql: string, values: readonly Bound[]): Promise<[Answer, FieldPacket[]]>
}

/** Far below what MySQL takes in one message. */
const mostValues = 20_000

/**
 * Statements of one transaction that are asked for at the same moment (`Promise.all`) go to the database in one
 * message, in the order in which they were asked for: on a busy gate the way there and back costs more than the
 * statement. Messages follow each other, and after one that ended the transaction none does: it would be committed
 * by itself. When a statement fails those after it in its message were not done; all of the message are refused.
 */
export function sendTogether({ connection, sendOne }: Line) {
  let waiting: Waiting[] = []
  let busy = false
  let ended: Error | null = null

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeFrom(waiting)
      waiting = waiting.slice(batch.length)
      try {
        if (ended !== null) throw ended
        const answers = await send(batch)
        batch.forEach(({ resolve }, at) => resolve(answers[at] ?? [[], []]))
      } catch (error) {
        if (isCollision(error)) ended = error as Error
        for (const { reject } of batch) reject(error)
      }
    }
    busy = false
  }

  async function send(batch: readonly Waiting[]): Promise<[Answer, FieldPacket[]][]> {
    const [first] = batch
    if (first !== undefined && batch.length === 1) return [await sendOne(connection(), first.sql, first.values)]
    return await sendText(connection(), batch.map(written).join(';\n'))
  }

  return (sql: string, values: readonly Bound[]): Promise<[Answer, FieldPacket[]]> =>
    new Promise((resolve, reject) => {
      waiting.push({ sql, values, resolve, reject })
      if (busy) return
      busy = true
      process.nextTick(() => void drain())
    })
}

function takeFrom(waiting: readonly Waiting[]): Waiting[] {
  let values = 0
  const end = waiting.findIndex((each, at) => (values += each.values.length) > mostValues && at > 0)
  return waiting.slice(0, end < 0 ? undefined : end)
}

/** Without values, and told so: for none at all mysql2 would look for their marks in the whole text. */
const sendText = (connection: Connection, sql: string): Promise<[Answer, FieldPacket[]][]> =>
  new Promise((resolve, reject) => {
    const done = (error: QueryError | null, answers: Answer[], fields: FieldPacket[][]) =>
      error === null ? resolve(answers.map((answer, at) => [answer, fields[at] ?? []])) : reject(error)
    connection.query({ sql, values: null }, done as never)
  })

/** A statement with its values in it. No statement holds a question mark but as the mark of a value. */
function written({ sql, values }: Statement): string {
  const parts = sql.split('?')
  if (parts.length - 1 !== values.length) throw new Error(`A statement has other marks than values: ${sql}`)
  return parts.map((part, at) => (at === 0 ? part : literalOf(values[at - 1] ?? null) + part)).join('')
}

/**
 * A value as MySQL reads it in a text: instants are TIMESTAMPs in UTC, as in a prepared statement. In a quoted text only
 * the quote and the backslash mean anything but themselves, since every connection speaks utf8mb4 and sets its sql_mode.
 */
export function literalOf(value: Bound): string {
  switch (typeof value) {
    case 'string':
      return `'${value.replace(/['\\]/g, '\\$&')}'`
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} is no value of a statement`)
      return String(value)
    case 'object':
      return value === null ? 'NULL' : `TIMESTAMP'${value.toISOString().slice(0, -1).replace('T', ' ')}'`
    default:
      return String(value)
  }
}
