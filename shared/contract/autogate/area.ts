import { z } from 'zod'
import { may } from '../access.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'

export const areaTypes = ['main_gate', 'port_gate', 'buffer_zone', 'plot'] as const

export const Area = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    type: z.enum(areaTypes),
    /** Vehicles; 0 is unlimited. */
    capacity: z.number().int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Area' })

export const area = {
  list: get('/v1/areas', {
    id: 'area.list',
    group: 'Jenis Lokasi',
    summary: 'Get All Area',
    description: 'Areas with their type and capacity, for pickers and maps.',
    access: may('area.read'),
    query: pageQuery
      .omit({ start_date: true, end_date: true })
      .extend({ sort: sortBy(['name', 'code', 'created_at'], 'name'), type: z.enum(areaTypes).optional() }),
    reply: page(Area),
  }),
  detail: get('/v1/areas/:id', {
    id: 'area.detail',
    group: 'Jenis Lokasi',
    summary: 'Get detail area',
    access: may('area.read'),
    reply: Area,
  }),
}
