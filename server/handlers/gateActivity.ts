import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { checkInVehicles } from '../actions/checkInVehicles.ts'
import { reprintSlip } from '../actions/reprintSlip.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentActivity } from '../presenters/gateActivity.ts'
import { findActivities } from '../queries/findActivities.ts'

export const gateActivityHandlers = handle(gateActivity, {
  async list(asked, reading) {
    const { rows, total } = await findActivities(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentActivity(row, signUrl, asked.language)), total }
  },
  checkIn: checkInVehicles,
  reprint: reprintSlip,
})
