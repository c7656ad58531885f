import { inflateSync } from 'node:zlib'
import type { ModelStatic } from 'sequelize'
import type { Database } from '#server/database/database.ts'
import { inTestWork } from '#test/factories/insert.ts'
import type { Reply } from './requests.ts'

/** A word that stands nowhere but in one company's rows, followed by the table that it was written into. */
export const canary = 'KANARI'

/** Columns whose text is a key, a code or a choice: another text there would be no row of this product. */
const kept =
  /^(id|.*_id|.*_by|.*_path|path|.*hash|.*_sealed|.*_mark|.*secret|status|state|type|kind|level|source|language|email|username|code|unique_name|media_type|action|entity|actor_kind|url|api_key|password)$/

interface Attribute {
  readonly type: { readonly key: string; readonly _length?: number; readonly _binary?: boolean }
}

/** Where the rows of a table say whose they are, and the table in which that is looked up. */
const owners: readonly (readonly [column: string, table: string | null])[] = [
  ['company_id', null],
  ['user_id', 'users'],
  ['ticket_id', 'tickets'],
  ['activity_id', 'gate_activities'],
  ['webhook_id', 'webhooks'],
]

/** Writes the word into every free text of every row that a company owns; returns the tables it went into. */
export async function plantCanaries(database: Database, company: string): Promise<ReadonlySet<string>> {
  const planted = new Set<string>()
  await inTestWork(database, async ({ sql }) => {
    for (const model of Object.values(database.sequelize.models as Record<string, ModelStatic<never>>)) {
      const table = model.tableName
      const attributes = model.getAttributes() as unknown as Record<string, Attribute>
      const owned = table === 'companies' ? 'id = ?' : conditionOf(attributes)
      if (owned === null) continue
      const texts = Object.entries(attributes).filter(([name, { type }]) => isFreeText(name, type))
      if (texts.length === 0) continue
      const words = texts.map(
        ([name, { type }]) =>
          `${quote(name)} = ${type.key === 'TEXT' ? `'"${canary}.${table}"'` : `'${canary}.${table}'`}`,
      )
      if ((await sql.run(`UPDATE ${table} SET ${words.join(', ')} WHERE ${owned}`, [company])) > 0) planted.add(table)
    }
  })
  return planted
}

function conditionOf(attributes: Record<string, unknown>): string | null {
  const [column, table] = owners.find(([name]) => name in attributes) ?? []
  if (column === undefined) return null
  return table === null ? `${column} = ?` : `${column} IN (SELECT id FROM ${table} WHERE company_id = ?)`
}

const isFreeText = (name: string, { key, _length = 0, _binary = false }: Attribute['type']): boolean =>
  !kept.test(name) && ((key === 'STRING' && !_binary && _length >= 60) || key === 'TEXT')

const quote = (name: string): string => `\`${name}\``

/** The tables whose words a reply shows; the streams of a PDF are unpacked. */
export function tablesShown({ bytes }: Pick<Reply, 'bytes'>): string[] {
  const text = bytes.subarray(0, 5).toString() === '%PDF-' ? pdfText(bytes) : bytes.toString('latin1')
  return [...text.matchAll(new RegExp(`${canary}\\.(\\w+)`, 'g'))].map(([, table]) => table ?? '')
}

function pdfText(bytes: Buffer): string {
  const source = bytes.toString('latin1')
  const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [source, ...streams].join('\n')
}
