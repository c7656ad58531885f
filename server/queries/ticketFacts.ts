import { documentTypes } from '#shared/contract/autogate/file.ts'
import { plateKey } from '#shared/domain/plate.ts'
import type { TicketClaims, TicketFacts } from '#shared/domain/ticketFaults.ts'
import type { Sql } from '../database/work.ts'
import type { TicketBuilding } from './ticketRows.ts'

interface BuildingRow extends TicketBuilding {
  readonly company_id: string | null
  readonly status: string
}

interface FileRow {
  readonly path: string
  readonly company_id: string | null
  readonly media_type: string
}

export interface TicketCompany {
  readonly id: string
  readonly name: string
  readonly status: string
}

export interface GatheredTicketFacts {
  readonly company: TicketCompany | null
  /** From the vehicle registry, by plate. */
  readonly vehicleType: string | null
  readonly buildings: ReadonlyMap<string, TicketBuilding>
  readonly facts: TicketFacts
}

/** Everything that other rows say about a ticket before it is written. */
export async function gatherTicketFacts(
  sql: Sql,
  { companyId, policeNumber, claims }: { companyId: string; policeNumber: string; claims: TicketClaims },
  { byZone, now }: { byZone: boolean; now: Date },
): Promise<GatheredTicketFacts> {
  const [company] = await sql.rows<TicketCompany & { vehicle_type: string | null }>(
    `SELECT c.id, c.name, c.status, v.vehicle_type FROM companies c
     LEFT JOIN vehicles v ON v.plate_key = ? AND v.deleted_at IS NULL WHERE c.id = ? AND c.deleted_at IS NULL`,
    [plateKey(policeNumber), companyId],
  )
  const buildings = await sql.rows<BuildingRow>(
    `SELECT id, name, address, company_id, status FROM buildings
     WHERE id IN (${marksFor(claims.buildingIds)}) AND deleted_at IS NULL`,
    claims.buildingIds,
  )
  const paths = claims.documents.map(({ path }) => path)
  const files = await sql.rows<FileRow>(
    `SELECT path, company_id, media_type FROM files WHERE path IN (${marksFor(paths)})`,
    paths,
  )
  return {
    company: company ?? null,
    vehicleType: company?.vehicle_type ?? null,
    buildings: new Map(buildings.map(({ id, name, address }) => [id, { id, name, address }])),
    facts: {
      now,
      companyId,
      byZone,
      buildings: new Map(
        buildings.map(({ id, name, company_id, status }) => [
          id,
          { name, companyId: company_id, inUse: status === 'active' },
        ]),
      ),
      files: new Map(
        files.map(({ path, company_id, media_type }) => [
          path,
          { companyId: company_id, isDocument: documentTypes.includes(media_type) },
        ]),
      ),
    },
  }
}

const marksFor = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
