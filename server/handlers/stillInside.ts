import { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { handle } from '../http/handle.ts'
import { presentVehicleInside } from '../presenters/vehicleInside.ts'
import { findVehiclesInside } from '../queries/vehiclesInside.ts'

export const stillInsideHandlers = handle(stillInside, {
  async list({ query }, reading) {
    const { rows, total } = await findVehiclesInside(reading, query)
    return { rows: rows.map((row) => presentVehicleInside(row, reading.now)), total }
  },
})
