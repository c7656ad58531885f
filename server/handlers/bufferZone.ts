import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { callVehicle } from '../actions/callVehicle.ts'
import { checkUpVehicle } from '../actions/checkUpVehicle.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentStay } from '../presenters/bufferStay.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { findStay, findStays } from '../queries/bufferStayRows.ts'

export const bufferZoneHandlers = handle(bufferZone, {
  async list(asked, reading) {
    const { rows, total } = await findStays(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentStay(row, signUrl, reading.now)), total }
  },
  async byActivity(asked, { sql, actor, now }) {
    const stay = await findStay(sql, asked.params.gate_activity_id)
    if (stay === null || !seesRowOf(actor, stay.company_id)) throw new Refusal('row.not_found')
    return presentStay(stay, fileAddresses(asked), now)
  },
  async checkup(asked, work) {
    return presentStay(await checkUpVehicle(work, asked.body, asked.language), fileAddresses(asked), work.now)
  },
  async call(asked, work) {
    const { params, body } = asked
    return presentStay(
      await callVehicle(work, params.gate_activity_id, body.to ?? null),
      fileAddresses(asked),
      work.now,
    )
  },
})
