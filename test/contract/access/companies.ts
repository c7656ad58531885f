import { v4 } from 'uuid'
import { allPermissions } from '#shared/contract/permissions.ts'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { connectedFor, makePartner, makePartnerTenant } from '#test/factories/partners.ts'
import { clientToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import type { TestServer } from '../server.ts'
import { signedIn, type Caller } from './callers.ts'
import { canary } from './canaries.ts'
import { makeCompanyRows, makeZoneRows, type CompanyRows, type Rows } from './siteRows.ts'

/** Two companies on one site, with people whose role grants everything: only the row can decide then. */
export async function makeTwoCompanies(database: Database, server: TestServer) {
  const roles = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
  const zone = await makeZoneRows(database, roles)
  const own = (await makeCompany(database)).id
  const other = (await makeCompany(database)).id
  const person = (name: string, company_id?: string) =>
    signedIn(database, server, {
      name,
      level: company_id === undefined && name === 'the zone' ? 'super_admin' : 'tenant',
      permissions: allPermissions,
      ...(company_id !== undefined && { company_id }),
    })
  const insider = await person('a tenant', own)
  const rival = await person('another tenant', other)
  const homeless = await person('a tenant without a company')
  const zoneUser = await person('the zone')
  const partnerOf = async (name: string, company_id: string): Promise<Caller> => {
    const { partner, token } = await makePartner(database, { name })
    await makePartnerTenant(database, { partner_id: partner.id, company_id, ...connectedFor(30) })
    return { name, kind: 'partner', authorization: token }
  }
  const scopes = ['tickets:write', 'tickets:read'] as const
  const client: Caller = {
    name: 'an external client',
    kind: 'external',
    authorization: `Bearer ${await clientToken(database, server, { company_id: own, scopes })}`,
    scopes,
  }
  return {
    zone,
    own,
    other,
    insider,
    rival,
    homeless,
    zoneUser,
    client,
    partner: await partnerOf('a partner', own),
    rivalPartner: await partnerOf('another partner', other),
    otherRows: {
      ...zone,
      ...(await makeCompanyRows(database, zone, { company: other, reader: rival.id, words: `${canary}.details` })),
    },
    /** Rows of the insider's company that no other test has touched. */
    freshRows: async (): Promise<Rows> => ({
      ...zone,
      ...(await makeCompanyRows(database, zone, { company: own, reader: insider.id })),
    }),
  }
}

export type TwoCompanies = Awaited<ReturnType<typeof makeTwoCompanies>>

/** Ids of the same shape that no row has. */
export const unknownRows = (): CompanyRows => ({
  company: v4(),
  user: v4(),
  building: v4(),
  product: v4(),
  customs: 'tidak-ada',
  file: `uploads/${'0'.repeat(32)}-surat-jalan.pdf`,
  image: `uploads/${'0'.repeat(32)}-foto.png`,
  ticketWithout: v4(),
  ticketWith: v4(),
  ticketSarana: v4(),
  guest: v4(),
  guestActive: v4(),
  guestNumber: 'TKT-00000001',
  number: 'TKT-00000002',
  activity: v4(),
  visit: v4(),
  portVisit: v4(),
  portNumber: 'TKT-00000003',
  carried: v4(),
  carriedNumber: 'TKT-00000004',
  stay: v4(),
  tps: v4(),
  movement: v4(),
  spmk: 'SPMK-tidak-ada',
  client: v4(),
  webhook: v4(),
  delivery: v4(),
  location: '999999998',
  logistic: '999999997',
  employee: v4(),
  notification: v4(),
  session: v4(),
  audit: '999999999',
})
