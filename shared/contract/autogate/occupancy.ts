import { z } from 'zod'
import { may } from '../access.ts'
import { get, put } from '../endpoint.ts'
import { seenVersion } from '../text.ts'
import { areaTypes } from './area.ts'

const group = 'Management Gate'

const room = {
  id: z.string(),
  name: z.string(),
  code: z.string(),
  /** Vehicles; 0 is unlimited. */
  capacity: z.number().int(),
  /** The share of its capacity from which it is full. */
  full_percent: z.number().int(),
  /** From so many vehicles on it is full; 0 is never. */
  full_from: z.number().int(),
  inside: z.number().int(),
  /** Vehicles that may still come; null where there is no limit. */
  free: z.number().int().nullable(),
  full: z.boolean(),
  version: z.number().int(),
}

export const BuildingRoom = z.object(room).meta({ id: 'BuildingRoom' })

/** Vehicles on the way to an area's destinations or there; in a buffer zone those that stand in it. */
export const AreaRoom = z
  .object({ ...room, type: z.enum(areaTypes), buildings: z.array(BuildingRoom) })
  .meta({ id: 'AreaRoom' })

export const RoomInput = z
  .object({
    capacity: z.number().int().min(0).max(100_000),
    full_percent: z.number().int().min(1).max(100),
    version: seenVersion,
  })
  .partial()
  .meta({ id: 'RoomInput' })

export const occupancy = {
  list: get('/v1/occupancy', {
    id: 'occupancy.list',
    group,
    summary: 'Capacity and occupancy per area and building',
    description: 'Vehicles inside against the capacity, and from how many on a place is full.',
    access: may('gate.read'),
    reply: z.array(AreaRoom),
  }),
  setArea: put('/v1/occupancy/areas/:id', {
    id: 'occupancy.area',
    group,
    summary: 'Set when an area is full',
    description:
      'The next check-in goes by it. What a full area does to the lamp is the policy of each gate (`area.full`).',
    access: may('area.write'),
    body: RoomInput,
    message: { id: 'Kapasitas disimpan', en: 'Capacity saved' },
    reply: AreaRoom,
  }),
  setBuilding: put('/v1/occupancy/buildings/:id', {
    id: 'occupancy.building',
    group,
    summary: 'Set when a building is full',
    access: may('building.write'),
    body: RoomInput,
    message: { id: 'Kapasitas disimpan', en: 'Capacity saved' },
    reply: BuildingRoom,
  }),
}
