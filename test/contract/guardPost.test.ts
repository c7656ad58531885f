import { afterAll, beforeAll, expect, it } from 'vitest'
import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { systemRoles } from '#server/database/seeds/systemRoles.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeRole } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('The guard post', (open) => {
  let database: Database
  let server: TestServer
  let guard: Call
  let role: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    const permissions = [...systemRoles.guard.permissions]
    role = (await makeRole(database, { level: 'operational', permissions })).id
    guard = server.as(await userToken(database, server, { role_id: role }))
  })
  afterAll(() => server.close())

  it('calls the control room once for a lane, however often the key is pressed', async () => {
    const lane = await makeLane(database)
    const params = { id: lane.id }
    const first = (await guard(guardPost.call, { params })).data
    expect(first).toMatchObject({ lane_id: lane.id, cause: 'assistance', priority: 3, state: 'new' })
    expect(first.reason.message).toMatch(/^Pos meminta bantuan/)
    expect((await guard(guardPost.call, { params })).data.id).toBe(first.id)
    await expect(guard(guardPost.call, { params: { id: 'x' } })).rejects.toMatchObject({ code: 'row.not_found' })
  })

  it('registers guests, who wait for somebody else’s approval, with their number masked', async () => {
    const company = await makeCompany(database)
    const body = {
      company_id: company.id,
      name: 'Agus Triyono',
      identity: '3525011203900007',
      purpose: 'Servis alat',
      host_name: 'Ratna Dewi',
      police_number: 'W 1684 NP',
      visit_at: new Date().toISOString(),
    }
    const { data } = await guard(guardPost.guest, { body, idempotencyKey: crypto.randomUUID() })
    expect(data).toMatchObject({ status: 'pending', company: { id: company.id } })
    expect(data.guest.identity).not.toContain('350112')
    const params = { id: data.id }
    expect((await guard(guestTicket.detail, { params })).data.status).toBe('pending')
    await expect(guard(guestTicket.approve, { params })).rejects.toMatchObject({ code: 'auth.forbidden' })
  })

  const guestOf = (company: { id: string }) => ({
    company_id: company.id,
    name: 'Agus Triyono',
    identity: '3525011203900007',
    purpose: 'Servis alat',
    host_name: 'Ratna Dewi',
    police_number: 'W 1684 NP',
    visit_at: new Date().toISOString(),
  })

  it('registers a guest of a cut-off post once, whichever guard sends it', async () => {
    const company = await makeCompany(database)
    const body = { ...guestOf(company), registration_id: crypto.randomUUID() }
    const first = await guard(guardPost.guest, { body, idempotencyKey: crypto.randomUUID() })
    const relief = server.as(await userToken(database, server, { role_id: role }))
    const again = await relief(guardPost.guest, { body, idempotencyKey: crypto.randomUUID() })
    expect(again.data.ticket_access_number).toBe(first.data.ticket_access_number)
    expect(again.data.id).toBe(body.registration_id)
    const { total } = (await guard(ticket.list, { query: { company_id: company.id } })).pagination ?? { total: null }
    expect(total).toBe(1)
  })

  it('shows the photo of an identity card to those who check it, and to nobody else', async () => {
    const company = await makeCompany(database)
    const path = await makeFile(database, { company_id: null, media_type: 'image/jpeg' })
    const body = { ...guestOf(company), identity_photo_path: path }
    const { data } = await guard(guardPost.guest, { body, idempotencyKey: crypto.randomUUID() })
    expect(data.guest.identity_photo).toMatchObject({ path, url: expect.stringContaining('signature=') })
    const seenBy = async (whom: Parameters<typeof userToken>[2]) => {
      const person = server.as(await userToken(database, server, whom))
      return (await person(guestTicket.detail, { params: { id: data.id } })).data.guest.identity_photo
    }
    expect(await seenBy({ level: 'operational', permissions: ['ticket.read', 'ticket.approve'] })).toMatchObject({
      path,
    })
    expect(await seenBy({ level: 'operational', permissions: ['ticket.read'] })).toBeNull()
    const tenant = { level: 'tenant', company_id: company.id } as const
    expect(await seenBy({ ...tenant, permissions: ['ticket.read', 'ticket.approve', 'post.work'] })).toBeNull()
  })

  it('refuses a photo that is no picture, and one that nobody uploaded', async () => {
    const company = await makeCompany(database)
    const paper = await makeFile(database, { company_id: null })
    for (const [path, code] of [
      [paper, 'image_kind'],
      ['uploads/none.jpg', 'not_found'],
    ] as const) {
      const sent = guard(guardPost.guest, { body: { ...guestOf(company), identity_photo_path: path } })
      await expect(sent).rejects.toMatchObject({ fields: [{ path: 'identity_photo_path', code }] })
    }
  })

  it('shows the last slip of its lane and how far the printer is', async () => {
    const lane = await makeLane(database)
    const params = { id: lane.id }
    expect((await guard(guardPost.slip, { params })).data).toBeNull()
    const slip = {
      id: 's',
      title: 'KEK GRESIK',
      access_number: 'TKT-33471185',
      police_number: 'W 8814 UE',
      company: 'PT Uji',
      destination: 'Gudang B2',
      gate: 'Utama',
      lane: 'IN-01',
      direction: 'in',
      printed_at: new Date().toISOString(),
      time_zone: 'Asia/Jakarta',
      code: 'AG1.x',
      copy: 1,
    }
    await inTestWork(database, ({ sql, now }) =>
      sql.run(
        `INSERT INTO slips (id, activity_id, lane_id, content, copy, state, detail, created_at, updated_at)
         VALUES (?, ?, ?, ?, 1, 'failed', 'paper_out', ?, ?)`,
        [crypto.randomUUID(), crypto.randomUUID(), lane.id, JSON.stringify(slip), now, now],
      ),
    )
    expect((await guard(guardPost.slip, { params })).data).toMatchObject({
      slip,
      state: 'failed',
      detail: 'paper_out',
      queued: 0,
    })
  })

  it('prints nothing again that was never printed', async () => {
    const none = guard(guardPost.reprint, { params: { id: crypto.randomUUID() }, body: { reason: 'faint' } })
    await expect(none).rejects.toMatchObject({ code: 'row.not_found' })
  })
})
