import type { Page } from 'playwright-core'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { canary, plantCanaries } from '#test/contract/access/canaries.ts'
import { makeCompanyRows, makeZoneRows } from '#test/contract/access/siteRows.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeRole, makeUser } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'

export const haulier = { company: 'CV Samudra Angkutan', name: 'Bagas Wicaksono', email: 'bagas@samudra.example' }

/** What the zone grants the people of hauliers: their tickets, drivers and programmes, and to follow their trucks. */
const granted = [
  'company.read',
  'building.read',
  'employee.read',
  'employee.write',
  'ticket.read',
  'ticket.write',
  'ticket.cancel',
  'file.read',
  'file.upload',
  'customs.read',
  'activity.read',
  'report.read',
  'report.export',
  'client.read',
  'client.write',
  'contact.read',
] as const

/** A company that only carries, and a person of it. */
export async function makeHaulier(database: Database): Promise<{ readonly company_id: string }> {
  const company_id = (await makeCompany(database, { name: haulier.company, type: 'haulier' })).id
  const role = await makeRole(database, { level: 'tenant', name: 'Mitra angkutan', permissions: granted })
  await makeUser(database, { name: haulier.name, email: haulier.email, company_id, role_id: role.id })
  return { company_id }
}

/** What stands in the foreign rows' details, where no canary can be planted. */
const foreignWords = 'Rahasia 9999'

/** One row of everything that another company owns, and everything of the zone; each text of it can be told. */
export async function makeForeignWorld(database: Database) {
  const roles = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
  const zone = await makeZoneRows(database, roles)
  const company = (await makeCompany(database)).id
  const reader = await makeUser(database, { company_id: company, role_id: roles.tenant })
  const rows = await makeCompanyRows(database, zone, { company, reader: reader.id, words: foreignWords })
  await plantCanaries(database, company)
  return { ...zone, ...rows, words: foreignWords }
}

interface HeardByPage {
  /** The answers and messages in which a foreign word stood. */
  leaks(): Promise<readonly string[]>
  /** What was refused by permission: nothing that the console draws may ask for it. */
  readonly denied: readonly string[]
  /** How many answers and messages were looked through. */
  count(): number
}

/** Looks through everything that the server tells a page, also what is not drawn. */
export function listenToPage(page: Page): HeardByPage {
  const found: string[] = []
  const denied: string[] = []
  const reading: Promise<void>[] = []
  let heard = 0
  const look = (where: string, text: string): void => {
    heard += 1
    if (text.includes(canary) || text.includes(foreignWords)) found.push(`${where}: ${text.slice(0, 200)}`)
  }
  page.on('response', (reply) => {
    if ([401, 403].includes(reply.status())) denied.push(`${reply.status()} ${reply.url()}`)
    if (!new URL(reply.url()).pathname.startsWith('/v1/')) return
    reading.push(
      reply.text().then(
        (text) => look(reply.url(), text),
        () => undefined,
      ),
    )
  })
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => look(socket.url(), payload.toString())))
  return {
    denied,
    count: () => heard,
    async leaks() {
      await Promise.all(reading)
      return found
    },
  }
}
