import { z } from 'zod'
import { weekdays } from '../../domain/openingHours.ts'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { Code, line, seenVersion } from '../text.ts'
import { areaTypes } from './area.ts'

const group = 'Lokasi Tujuan'
export const buildingStatuses = ['active', 'closed'] as const

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'hour' })

/** Spans per weekday; a weekday without spans is closed, no hours at all mean always open. */
export const OpeningHours = z
  .partialRecord(z.enum(weekdays), z.array(z.object({ from: time, to: time })).max(4))
  .meta({ id: 'OpeningHours' })

const AreaOfBuilding = z.object({ id: z.string(), name: z.string(), type: z.enum(areaTypes) })

export const Building = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    address: z.string().nullable(),
    area: AreaOfBuilding,
    /** Null for a destination that every company may use. */
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    capacity: z.number().int(),
    opening_hours: OpeningHours.nullable(),
    is_port_bms: z.boolean(),
    status: z.enum(buildingStatuses),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Building' })

/** A destination as a picker shows it. */
export const BuildingChoice = z
  .object({ id: z.string(), name: z.string(), code: z.string(), address: z.string().nullable() })
  .meta({ id: 'BuildingChoice' })

export const BuildingInput = z
  .object({
    name: line(160),
    code: Code,
    address: line(255).nullish(),
    area_id: z.uuid(),
    company_id: z.uuid().nullish(),
    latitude: z.number().min(-90).max(90).nullish(),
    longitude: z.number().min(-180).max(180).nullish(),
    capacity: z.number().int().min(0).max(100_000).optional(),
    opening_hours: OpeningHours.nullish(),
    is_port_bms: z.boolean().optional(),
    status: z.enum(buildingStatuses).optional(),
  })
  .meta({ id: 'BuildingInput' })

const choiceQuery = z.strictObject({ search: z.string().trim().max(100).optional() })

export const building = {
  list: get('/v1/buildings', {
    id: 'building.list',
    group,
    summary: 'List Lokasi Tujuan',
    description: 'Destinations with area, owner, opening hours and capacity.',
    access: may('building.read'),
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({
      sort: sortBy(['name', 'code', 'created_at'], 'name'),
      area_id: z.uuid().optional(),
      company_id: z.uuid().optional(),
      status: z.enum(buildingStatuses).optional(),
    }),
    reply: page(Building),
  }),
  all: get('/v1/buildings/all', {
    id: 'building.all',
    group,
    summary: 'List Lokasi',
    description: 'Every destination that is in use and that the caller may choose, grouped by area.',
    access: may('building.read'),
    query: choiceQuery,
    reply: z.array(z.object({ area: AreaOfBuilding, buildings: z.array(BuildingChoice) })),
  }),
  portDropdown: get('/v1/buildings/port/dropdown', {
    id: 'building.port-dropdown',
    group,
    summary: 'Get Dropdown Lokasi Tujuan Pelabuhan BMS',
    access: may('building.read'),
    query: choiceQuery,
    reply: z.array(BuildingChoice),
  }),
  detail: get('/v1/buildings/:id', {
    id: 'building.detail',
    group,
    summary: 'Detail Lokasi Tujuan',
    access: may('building.read'),
    reply: Building,
  }),
  create: post('/v1/buildings', {
    id: 'building.create',
    group,
    summary: 'Create Lokasi Tujuan',
    access: may('building.write'),
    body: BuildingInput,
    message: { id: 'Lokasi tujuan dibuat', en: 'Destination created' },
    reply: Building,
  }),
  update: put('/v1/buildings/:id', {
    id: 'building.update',
    group,
    summary: 'Update Lokasi Tujuan',
    description: 'What is left out stays as it is.',
    access: may('building.write'),
    body: BuildingInput.partial().extend({ version: seenVersion }).meta({ id: 'BuildingChanges' }),
    message: { id: 'Lokasi tujuan diperbarui', en: 'Destination updated' },
    reply: Building,
  }),
  delete: del('/v1/buildings/:id', {
    id: 'building.delete',
    group,
    summary: 'Delete Lokasi Tujuan',
    access: may('building.delete'),
    message: { id: 'Lokasi tujuan dihapus', en: 'Destination deleted' },
    reply: z.null(),
  }),
}
