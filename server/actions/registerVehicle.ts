import { v7 } from 'uuid'
import { displayPlate, plateKey } from '#shared/domain/plate.ts'
import type { Work } from '../database/work.ts'
import { authorOf, type Author } from './author.ts'
import type { RegisteredVehicle } from '../queries/ticketFacts.ts'

interface Described {
  readonly companyId: string
  readonly police_number: string
  readonly vehicle_type?: string | undefined
}

/**
 * The kind of a vehicle as the registry has it after a ticket described it. An unknown plate is registered for the
 * company; the vehicle of another company keeps what its own company said.
 */
export async function registerVehicle(
  work: Work,
  known: RegisteredVehicle | null,
  { companyId, police_number, vehicle_type }: Described,
  { actor, request }: Author = authorOf(work),
): Promise<string | null> {
  if (vehicle_type === undefined || vehicle_type === known?.vehicleType) return known?.vehicleType ?? null
  if (known !== null && known.companyId !== companyId) return known.vehicleType
  const { sql, now } = work
  const plate_key = plateKey(police_number)
  if (known === null)
    await sql.run(
      `${sql.dialect.insertIgnore} INTO vehicles (id, plate_key, police_number, vehicle_type, company_id, status, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, 'active', ?, ?)`,
      [v7(), plate_key, displayPlate(police_number), vehicle_type, companyId, now, now],
    )
  else
    await sql.run('UPDATE vehicles SET vehicle_type = ?, updated_at = ?, version = version + 1 WHERE plate_key = ?', [
      vehicle_type,
      now,
      plate_key,
    ])
  const entry = {
    action: known === null ? 'vehicle.create' : 'vehicle.update',
    entity: 'vehicle',
    entityId: plate_key,
    ...(known === null ? {} : { before: { vehicle_type: known.vehicleType } }),
    after: { vehicle_type, company_id: companyId },
    request,
  }
  work.record(entry, actor)
  return vehicle_type
}
