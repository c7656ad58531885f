import type { Database } from '../database/database.ts'
import type { DemoSecrets } from '../database/seeds/demoAccess.ts'
import { tenantPlaces } from '../database/seeds/demoPeople.ts'
import { sandboxTenantId } from '#shared/domain/sandboxScenarios.ts'
import { companyNames } from '../database/seeds/inventedWords.ts'
import { clerk } from './command.ts'

interface BuildingOf {
  readonly id: string
  readonly company_id: string
}

/** The demo site's credentials with what a program needs beside them, in the shape that scripts rely on. */
export async function describeCredentials(database: Database, secrets: DemoSecrets, baseUrl: string) {
  return await database.read(clerk, async ({ sql }) => {
    const companies = await sql.rows<{ id: string; name: string }>('SELECT id, name FROM companies')
    const companyAt = (place: number) => companies.find(({ name }) => name === companyNames[place])?.id ?? ''
    const tenant_id = companyAt(tenantPlaces.tenant)
    const foreign_tenant_id = companyAt(tenantPlaces.foreign)
    const buildings = await sql.rows<BuildingOf>(
      `SELECT id, company_id FROM buildings
       WHERE company_id IN (?, ?) AND status = 'active' AND deleted_at IS NULL ORDER BY code`,
      [tenant_id, foreign_tenant_id],
    )
    const of = (company: string) => buildings.filter(({ company_id }) => company_id === company).map(({ id }) => id)
    const [file] = await sql.rows<{ path: string }>(
      "SELECT path FROM files WHERE company_id = ? AND media_type = 'application/pdf' ORDER BY created_at LIMIT 1",
      [tenant_id],
    )
    const lanes = await sql.rows<{ lane_id: string; lane_code: string; direction: string }>(
      `SELECT l.id AS lane_id, l.code AS lane_code, l.direction FROM lanes l JOIN gates g ON g.id = l.gate_id
       WHERE l.deleted_at IS NULL ORDER BY g.position, l.position`,
    )
    return {
      base_url: baseUrl,
      users: secrets.users,
      external: { ...secrets.external, token_path: '/v1/external/oauth/token' },
      partner: { ...secrets.partner, sandbox_tenant_id: sandboxTenantId },
      tenant_id,
      foreign_tenant_id,
      building_ids: of(tenant_id),
      foreign_building_id: of(foreign_tenant_id)[0] ?? '',
      files: { delivery_order_path: file?.path ?? '' },
      devices: lanes.map((lane) => ({ ...lane, token: secrets.devices[lane.lane_code] ?? '' })),
    }
  })
}
