import type { Reading } from '../../database/work.ts'
import { companyScope } from '../../policies/companyScope.ts'

/** Names by id, for rows too many to join them to each. */
export type NamesById = Readonly<Record<string, string>>

export interface ReportNames {
  readonly gates: NamesById
  readonly lanes: NamesById
  readonly areas: NamesById
  readonly buildings: NamesById
  readonly companies: NamesById
}

/** The names that the rows of a report may need: a company's own report never holds another company's. */
export async function reportNames({ sql, actor }: Reading): Promise<ReportNames> {
  const scope = companyScope(actor)
  const read = async (statement: string, values: readonly string[] = []): Promise<NamesById> => {
    const rows = await sql.rows<{ id: string; name: string }>(statement, values)
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  }
  return {
    gates: await read('SELECT id, name FROM gates'),
    lanes: await read('SELECT id, code AS name FROM lanes'),
    areas: await read('SELECT id, name FROM areas'),
    buildings: await read('SELECT id, name FROM buildings'),
    companies:
      scope === null
        ? await read('SELECT id, name FROM companies')
        : await read('SELECT id, name FROM companies WHERE id = ?', [scope]),
  }
}
