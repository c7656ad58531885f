import type { z } from 'zod'
import type { building, Building, BuildingChoice } from '#shared/contract/autogate/building.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import type { BuildingRow } from '../queries/buildingRows.ts'

export const presentBuilding = (row: BuildingRow): z.infer<typeof Building> => ({
  id: row.id,
  name: row.name,
  code: row.code,
  address: row.address,
  area: areaOf(row),
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  latitude: row.latitude === null ? null : Number(row.latitude),
  longitude: row.longitude === null ? null : Number(row.longitude),
  capacity: row.capacity,
  opening_hours: row.opening_hours,
  is_port_bms: row.is_port_bms,
  status: row.status,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentBuildingChoice = (
  row: Pick<BuildingRow, 'id' | 'name' | 'code' | 'address'>,
): z.infer<typeof BuildingChoice> => ({ id: row.id, name: row.name, code: row.code, address: row.address })

/** Rows that come sorted by area, gathered under each. */
export function presentBuildingsByArea(rows: readonly BuildingRow[]): ReplyData<typeof building.all> {
  const areas = new Map(rows.map((row) => [row.area_id, areaOf(row)]))
  return [...areas.values()].map((area) => ({
    area,
    buildings: rows.filter((row) => row.area_id === area.id).map(presentBuildingChoice),
  }))
}

const areaOf = (row: BuildingRow) => ({ id: row.area_id, name: row.area_name, type: row.area_type })
