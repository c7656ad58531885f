import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { findLane } from '#server/queries/laneRows.ts'
import type { DeviceState } from '#shared/domain/lane.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeLane } from '#test/factories/site.ts'
import { followEquipment } from './followEquipment.ts'

const at = '2026-11-22T07:00:00.000Z'
const printer = (name: string, detail: string | null = null) => ({
  role: 'printer' as const,
  name,
  state: (detail === null ? 'ready' : 'degraded') as DeviceState,
  detail,
  since: at,
  reconnects: 0,
  dropped: null,
})

describeEachDatabase('The devices of a lane', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  /** What is open after each report, as device and trouble. */
  async function after(...reports: ReturnType<typeof printer>[][]): Promise<string[][]> {
    const { id } = await makeLane(database)
    const seen: string[][] = []
    for (const devices of reports)
      await inTestWork(database, async (work) => {
        const lane = await findLane(work.sql, id)
        if (lane !== null) await followEquipment(work, lane, devices)
        const rows = await work.sql.rows<{ reason_code: string; reason_values: { device: string } }>(
          "SELECT reason_code, reason_values FROM interventions WHERE lane_id = ? AND state <> 'closed' ORDER BY id",
          [id],
        )
        seen.push(rows.map(({ reason_code, reason_values }) => `${reason_values.device} ${reason_code}`))
      })
    return seen
  }

  it('have one item each while they are in trouble, the neighbour’s printer its own', async () => {
    const out = printer('TM-T82X', 'paper_out')
    const low = printer('Pos IN-02', 'paper_low')
    const own = 'TM-T82X equipment.paper_out'
    expect(
      await after([out, printer('Pos IN-02')], [out, printer('Pos IN-02')], [out, low], [printer('TM-T82X'), low]),
    ).toEqual([[own], [own], [own, 'Pos IN-02 equipment.paper_low'], ['Pos IN-02 equipment.paper_low']])
  })

  it('are followed under a name that they have only after they opened, and one of two that have the same', async () => {
    const lost = { ...printer('Printer'), state: 'lost' as DeviceState }
    expect(await after([lost], [printer('TM-T82X')])).toEqual([['Printer equipment.lost'], []])
    const twins = [printer('TM-T82X', 'paper_out'), printer('TM-T82X')]
    expect(await after(twins, twins)).toEqual([['TM-T82X equipment.paper_out'], ['TM-T82X equipment.paper_out']])
  })
})
