import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import { Refusal } from '#shared/contract/errors.ts'
import {
  createWallDisplay,
  deleteWallDisplay,
  renewWallToken,
  revokeWallToken,
  updateWallDisplay,
} from '../actions/saveWallDisplay.ts'
import { setLaneStream } from '../actions/setLaneStream.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentWallDisplay, presentWallToken } from '../presenters/wallDisplay.ts'
import { findLaneStream, findWallDisplay, findWallDisplayPage, type LaneStreamRow } from '../queries/wallDisplayRows.ts'

const presentStream = ({ id, kind, url }: LaneStreamRow) => ({ lane_id: id, kind, url })

export const wallDisplayHandlers = handle(wallDisplay, {
  async list({ query }, { sql, actor, now }) {
    requireZone(actor)
    const { rows, total } = await findWallDisplayPage(sql, query)
    return { rows: rows.map((row) => presentWallDisplay(row, now)), total }
  },
  async detail({ params }, { sql, actor, now }) {
    requireZone(actor)
    const found = await findWallDisplay(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentWallDisplay(found, now)
  },
  async create({ body, language }, work) {
    const { display, token } = await createWallDisplay(work, body, language)
    return presentWallToken(display, token, work.now)
  },
  update: async ({ params, body, language }, work) =>
    presentWallDisplay(await updateWallDisplay(work, params.id, body, language), work.now),
  async renew({ params }, work) {
    const { display, token } = await renewWallToken(work, params.id)
    return presentWallToken(display, token, work.now)
  },
  revoke: async ({ params }, work) => presentWallDisplay(await revokeWallToken(work, params.id), work.now),
  async delete({ params }, work) {
    await deleteWallDisplay(work, params.id)
    return null
  },
  async stream({ params }, { sql, actor }) {
    requireZone(actor)
    const found = await findLaneStream(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentStream(found)
  },
  setStream: async ({ params, body }, work) => presentStream(await setLaneStream(work, params.id, body)),
})
