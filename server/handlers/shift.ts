import { shift } from '#shared/contract/autogate/shift.ts'
import { shiftAt } from '#shared/domain/shift.ts'
import { confirmShift, handOverShift, startShift } from '../actions/handOverShift.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentShiftHandover, presentShiftLeft } from '../presenters/shiftHandover.ts'
import { deskRows, findShiftHandovers, waitingHandover } from '../queries/shiftRows.ts'
import { readSiteSettings } from '../queries/siteSettings.ts'

export const shiftHandlers = handle(shift, {
  async list({ query, actor }, { sql }) {
    requireZone(actor)
    const { rows, total } = await findShiftHandovers(sql, query)
    return { rows: rows.map(presentShiftHandover), total }
  },
  async current({ actor, now }, { sql }) {
    requireZone(actor)
    const { shifts } = await readSiteSettings(sql)
    const { number, name, startedAt, endsAt } = shiftAt(shifts, now)
    const waiting = await waitingHandover(sql)
    const [latest] = (await findShiftHandovers(sql, { page: 1, per_page: 1 })).rows
    return {
      shift: { number, name, started_at: startedAt.toISOString(), ends_at: endsAt.toISOString() },
      left: presentShiftLeft(await deskRows(sql)),
      waiting: waiting === null ? null : presentShiftHandover(waiting),
      latest: latest === undefined ? null : presentShiftHandover(latest),
    }
  },
  create: async ({ body, actor }, work) => presentShiftHandover(await handOverShift(work, actor, body.note)),
  start: async ({ body, actor }, work) => presentShiftHandover(await startShift(work, actor, body.sound)),
  confirm: async ({ params, body, actor }, work) =>
    presentShiftHandover(await confirmShift(work, actor, params.id, body.sound)),
})
