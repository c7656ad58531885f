import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { setRoom } from '../actions/setRoom.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { isOfZone, seesBuildingOf } from '../policies/companyScope.ts'
import { presentAreaRoom, presentRoom } from '../presenters/room.ts'
import { findRooms } from '../queries/roomRows.ts'

export const occupancyHandlers = handle(occupancy, {
  async list(_, reading) {
    return (await seenRooms(reading)).map(presentAreaRoom)
  },
  async setArea({ params, body }, work) {
    await setRoom(work, { table: 'areas', id: params.id }, body)
    const area = (await findRooms(work.sql)).find(({ id }) => id === params.id)
    if (area === undefined) throw new Refusal('row.not_found')
    return presentAreaRoom(area)
  },
  async setBuilding({ params, body }, work) {
    await setRoom(work, { table: 'buildings', id: params.id }, body)
    const buildings = (await findRooms(work.sql)).flatMap((area) => area.buildings)
    const building = buildings.find(({ id }) => id === params.id)
    if (building === undefined) throw new Refusal('row.not_found')
    return presentRoom(building)
  },
})

/** How full the zone is concerns the zone; a company sees its own destinations. */
async function seenRooms({ sql, actor }: Reading) {
  const rooms = await findRooms(sql)
  if (isOfZone(actor)) return rooms
  return rooms.flatMap((area) => {
    const buildings = area.buildings.filter(({ company_id }) => seesBuildingOf(actor, company_id))
    return buildings.length === 0 ? [] : [{ ...area, buildings }]
  })
}
