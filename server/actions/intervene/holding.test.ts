import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { intervene, operator } from '#test/factories/interventions.ts'
import { presentNotification } from '#server/presenters/notification.ts'
import type { NotificationRow } from '#server/queries/notificationRows.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeWaitingTruck, oneRow } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'

const rini = operator('Rini Astuti')
const bayu = operator('Bayu Pratama')
const anyVersion = 1_000_000

describeEachDatabase('Holding a lane', (open) => {
  let database: Database
  let ports: ReturnType<typeof fakePorts>
  let gateId: string

  beforeAll(async () => {
    database = await open()
    gateId = (await makeGate(database)).id
  })
  beforeEach(() => {
    ports = fakePorts()
  })

  const waiting = (plate?: string) => makeWaitingTruck(database, ports, gateId, plate)
  const first = <Row>(statement: string, ...values: string[]) => oneRow<Row>(database, statement, ...values)

  it('tells whoever held the lane who took it over, and why', async () => {
    const { lane } = await waiting()
    const holder = await makeUser(database, { name: 'Rini Astuti' })
    const held = operator('Rini Astuti', { id: holder.id })
    await intervene(database, ports, held, lane.id, { action: 'take', version: lane.version })
    const takeover = { action: 'take', version: anyVersion, takeover: true } as const
    const bare = intervene(database, ports, bayu, lane.id, { ...takeover, reason_code: 'other' })
    await expect(bare).rejects.toMatchObject({ code: 'reason.note_required' })
    await intervene(database, ports, bayu, lane.id, { ...takeover, reason_code: 'escalation' })
    const told = await first<NotificationRow>('SELECT * FROM notifications WHERE user_id = ?', holder.id)
    expect(presentNotification(told, 'id')).toMatchObject({
      title: `${lane.code} diambil alih Bayu Pratama`,
      message: `Bayu Pratama kini menangani lane ${lane.code} yang tadi Anda pegang. Alasan: Keputusan pengawas`,
      entity: 'lane',
      entity_id: lane.id,
    })
  })

  it('gives the lane to one operator, who alone can act until it is given back or taken over', async () => {
    const { lane, item } = await waiting()
    const taken = await intervene(database, ports, rini, lane.id, { action: 'take', version: lane.version })
    expect(taken.lane).toMatchObject({ lease_by: rini.id, lease_name: 'Rini Astuti', lease_status: 'owned' })
    expect(taken.item).toMatchObject({ id: item.id, state: 'owned', owner_name: 'Rini Astuti' })
    const refuse = {
      action: 'refuse',
      version: anyVersion,
      intervention_id: item.id,
      reason_code: 'wrong_vehicle',
    } as const
    await expect(intervene(database, ports, bayu, lane.id, refuse)).rejects.toMatchObject({
      code: 'lane.taken',
      message: 'The lane is being handled by Rini Astuti.',
    })
    const takeover = { action: 'take', version: anyVersion, takeover: true, reason_code: 'owner_away' } as const
    const plain = operator('Bayu Pratama', { without: ['lane.takeover'] })
    await expect(intervene(database, ports, plain, lane.id, takeover)).rejects.toMatchObject({ code: 'auth.forbidden' })
    await expect(
      intervene(database, ports, bayu, lane.id, { ...takeover, reason_code: 'anpr_misread' }),
    ).rejects.toMatchObject({ code: 'request.invalid' })
    const over = await intervene(database, ports, bayu, lane.id, takeover)
    expect(over.lane).toMatchObject({ lease_by: bayu.id, lease_reason: 'owner_away' })
    expect(
      await first("SELECT actor_name FROM audit_records WHERE action = 'lane.take_over' AND entity_id = ?", lane.id),
    ).toEqual({ actor_name: 'Bayu Pratama' })
    await expect(intervene(database, ports, rini, lane.id, refuse)).rejects.toMatchObject({ code: 'lane.taken' })
    await intervene(database, ports, bayu, lane.id, { action: 'release', version: anyVersion })
    const done = await intervene(database, ports, rini, lane.id, refuse)
    expect(done.item?.outcome).toEqual({ action: 'refused', reason: 'wrong_vehicle', note: null })
  })

  it('a lease that ran out holds nobody off', async () => {
    const { lane } = await waiting()
    await intervene(database, ports, rini, lane.id, { action: 'take', version: anyVersion })
    await inTestWork(database, ({ sql, now }) =>
      sql.run('UPDATE lanes SET lease_until = ? WHERE id = ?', [new Date(now.getTime() - 1), lane.id]),
    )
    const taken = await intervene(database, ports, bayu, lane.id, { action: 'take', version: anyVersion })
    expect(taken.lane.lease_by).toBe(bayu.id)
  })

  it('refuses what was decided on an older picture of the lane', async () => {
    const { lane, item } = await waiting()
    const body = { action: 'open', intervention_id: item.id, reason_code: 'anpr_misread' } as const
    await expect(intervene(database, ports, rini, lane.id, { ...body, version: lane.version })).rejects.toMatchObject({
      code: 'row.changed',
    })
    expect(ports.lanes.sent).toEqual([])
  })

  it('does not open a closed lane, nor for somebody of another gate or of a tenant', async () => {
    const lane = await makeLane(database, { gate_id: gateId, mode: 'closed' })
    const body = { action: 'open', version: anyVersion, reason_code: 'barrier_test' } as const
    await expect(intervene(database, ports, rini, lane.id, body)).rejects.toMatchObject({ code: 'lane.closed' })
    const elsewhere = operator('Hadi', { gateIds: ['another'] })
    await expect(intervene(database, ports, elsewhere, lane.id, body)).rejects.toMatchObject({ code: 'auth.forbidden' })
    const tenant = operator('Tina', { companyId: 'company', level: 'tenant' })
    await expect(intervene(database, ports, tenant, lane.id, body)).rejects.toMatchObject({ code: 'auth.forbidden' })
    expect(ports.lanes.sent).toEqual([])
  })

  it('calls the post, shelves for five minutes at most, and changes the mode', async () => {
    const { lane, item } = await waiting()
    const on = { version: anyVersion, intervention_id: item.id } as const
    const called = await intervene(database, ports, rini, lane.id, { ...on, action: 'call_post' })
    expect(called.item).toMatchObject({ state: 'waiting_post', owner_name: 'Rini Astuti' })
    expect(called.lane.lease_status).toBe('waiting_post')
    const shelve = { ...on, action: 'shelve', reason_code: 'waiting_driver' } as const
    await expect(intervene(database, ports, rini, lane.id, { ...shelve, minutes: 60 })).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'minutes', code: 'too_large' }],
    })
    const shelved = await intervene(database, ports, rini, lane.id, { ...shelve, minutes: 5 })
    expect(shelved.item?.state).toBe('shelved')
    const manual = { action: 'set_mode', version: anyVersion, mode: 'manual', reason_code: 'device_fault' } as const
    await expect(
      intervene(database, ports, operator('Rini Astuti', { without: ['lane.mode'] }), lane.id, manual),
    ).rejects.toMatchObject({ code: 'auth.forbidden' })
    const set = await intervene(database, ports, rini, lane.id, manual)
    expect(set.lane).toMatchObject({ mode: 'manual', lease_by: rini.id, lease_reason: 'device_fault' })
    const back = await intervene(database, ports, rini, lane.id, {
      ...manual,
      mode: 'auto',
      reason_code: 'back_to_normal',
    })
    expect(back.lane).toMatchObject({ mode: 'auto', lease_by: null })
    expect((await first<{ mode: string }>('SELECT mode FROM lanes WHERE id = ?', lane.id)).mode).toBe('auto')
  })
})
