import type { z } from 'zod'
import type { Area } from '#shared/contract/autogate/area.ts'
import type { AreaRow } from '../queries/areaRows.ts'

export const presentArea = (row: AreaRow): z.infer<typeof Area> => ({
  id: row.id,
  name: row.name,
  code: row.code,
  type: row.type,
  capacity: row.capacity,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})
