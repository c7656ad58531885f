import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { notification } from '#shared/contract/autogate/notification.ts'
import { notify, type News } from '#server/actions/notify.ts'
import type { Database } from '#server/database/database.ts'
import type { Audience } from '#server/queries/recipients.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'
import { admission, consoleSocket, type ConsoleListener } from '#test/live/listener.ts'
import { soon } from '#test/live/liveSite.ts'
import { startServer, type TestServer } from './server.ts'
import { auth } from '#shared/contract/autogate/auth.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'

describeEachDatabase('Notifications', (open) => {
  let database: Database
  let server: TestServer
  const sockets: ConsoleListener[] = []

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
  })
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect()
    await server.close()
  })

  async function person(given: Parameters<typeof makeUser>[1] = {}) {
    const user = await makeUser(database, given)
    const { data } = await server.call(auth.login, { body: { email: user.email, password: testPassword } })
    return { ...user, token: data.access_token, call: server.as(data.access_token) }
  }

  const waiting = {
    kind: 'guest.waiting',
    values: { guest: 'Ibu Rina', company: 'PT Semen', date: '2026-03-01' },
  } as const
  const tell = (news: Audience & Partial<Pick<News<'guest.waiting'>, 'values'>>) =>
    inTestWork(database, (work) => notify(work, { ...waiting, entity: { type: 'ticket', id: 't1' }, ...news }))

  async function follow(token: string, userId: string) {
    const socket = consoleSocket(server.url, { token })
    sockets.push(socket)
    expect(await admission(socket)).toBe('connected')
    const heard: unknown[] = []
    socket.on('event', (stream, event) => heard.push([stream, event]))
    const answer = await socket.emitWithAck('subscribe', { stream: `user:${userId}`, since: null })
    return { heard, answer }
  }

  it('are listed for their person, in the language that is asked for', async () => {
    const { id, call, token } = await person()
    await tell({ userIds: [id] })
    const { data, pagination } = await call(notification.list, { query: {} })
    expect(pagination?.total).toBe(1)
    expect(data[0]).toMatchObject({
      kind: 'guest.waiting',
      title: 'A guest waits for approval',
      message: 'Ibu Rina wants to visit PT Semen on 2026-03-01.',
      entity: 'ticket',
      entity_id: 't1',
      read_at: null,
    })
    const indonesian = await server.as(token, 'id')(notification.list, { query: {} })
    expect(indonesian.data[0]?.title).toBe('Tamu menunggu persetujuan')
  })

  it('show the three newest and how many are not read', async () => {
    const { id, call } = await person()
    for (let number = 1; number <= 5; number += 1)
      await tell({ userIds: [id], values: { ...waiting.values, guest: `Tamu ${number}` } })
    const { data } = await call(notification.latest, {})
    expect(data.unread).toBe(5)
    expect(data.notifications.map(({ message }) => message.slice(0, 6))).toEqual(['Tamu 5', 'Tamu 4', 'Tamu 3'])
  })

  it('are read one by one or all at once', async () => {
    const { id, call } = await person()
    for (let number = 0; number < 4; number += 1) await tell({ userIds: [id] })
    const { data: listed } = await call(notification.list, { query: {} })
    const params = { id: listed[1]?.id ?? '' }
    const { data: read } = await call(notification.read, { params })
    expect(read.read_at).not.toBeNull()
    expect((await call(notification.read, { params })).data.read_at).toBe(read.read_at)
    expect((await call(notification.latest, {})).data.unread).toBe(3)
    expect((await call(notification.list, { query: { unread: 'true' } })).data).toHaveLength(3)
    expect((await call(notification.list, { query: { unread: 'false' } })).data).toHaveLength(1)
    expect((await call(notification.readAll, {})).data).toEqual({ read: 3 })
    expect((await call(notification.readAll, {})).data).toEqual({ read: 0 })
    expect((await call(notification.latest, {})).data.unread).toBe(0)
  })

  it('are nobody else’s to see, read or hear', async () => {
    const [owner, other] = [await person(), await person()]
    const { heard, answer } = await follow(other.token, owner.id)
    expect(answer).toMatchObject({ ok: false, code: 'auth.forbidden' })
    await tell({ userIds: [owner.id], values: { ...waiting.values, guest: 'CANARY' } })
    const [mine] = (await owner.call(notification.list, { query: {} })).data
    for (const id of [mine?.id ?? '', unknownId])
      await expect(other.call(notification.read, { params: { id } })).rejects.toMatchObject({ code: 'row.not_found' })
    await other.call(notification.readAll, {})
    expect((await owner.call(notification.latest, {})).data.unread).toBe(1)
    expect((await other.call(notification.list, { query: { search: 'CANARY' } })).data).toEqual([])
    const own = await follow(owner.token, owner.id)
    await tell({ userIds: [owner.id] })
    await vi.waitFor(() => expect(own.heard).toHaveLength(1), soon)
    expect(heard).toEqual([])
  })

  it('are pushed with the unread count, in the language of the account', async () => {
    const { id, call, token } = await person()
    const { heard } = await follow(token, id)
    await tell({ userIds: [id] })
    await tell({ userIds: [id] })
    await vi.waitFor(() => expect(heard).toHaveLength(2), soon)
    const [latest] = (await call(notification.latest, {})).data.notifications
    await call(notification.read, { params: { id: latest?.id ?? '' } })
    await call(notification.readAll, {})
    await vi.waitFor(() => expect(heard).toHaveLength(4), soon)
    const stream = `user:${id}`
    expect(heard).toMatchObject([
      [
        stream,
        { seq: 1, type: 'notification.created', unread: 1, notification: { title: 'Tamu menunggu persetujuan' } },
      ],
      [stream, { seq: 2, type: 'notification.created', unread: 2, notification: { id: latest?.id } }],
      [stream, { seq: 3, type: 'notification.changed', unread: 1, notification: { id: latest?.id } }],
      [stream, { seq: 4, type: 'notification.changed', unread: 0, notification: null }],
    ])
  })

  it('reach everybody of a company who may, and nobody besides', async () => {
    const [own, foreign] = [await makeCompany(database), await makeCompany(database)]
    const tenant = { level: 'tenant', company_id: own.id }
    const reader = await person({ ...tenant, permissions: ['ticket.read'] })
    const without = await person({ ...tenant, permissions: ['company.read'] })
    const stranger = await person({ level: 'tenant', company_id: foreign.id, permissions: ['ticket.read'] })
    const officer = await person({ level: 'operational', permissions: ['ticket.approve'] })
    const gone = await person({ level: 'operational', permissions: ['ticket.approve'] })
    await inTestWork(database, ({ sql }) => sql.run("UPDATE users SET status = 'inactive' WHERE id = ?", [gone.id]))
    await tell({ permission: 'ticket.read', companyId: own.id })
    await tell({ permission: 'ticket.approve', companyId: null })
    const unread = async ({ call }: typeof reader) => (await call(notification.latest, {})).data.unread
    expect(await Promise.all([reader, without, stranger, officer].map(unread))).toEqual([1, 0, 0, 1])
    const stored = await inTestWork(database, ({ sql }) =>
      sql.rows('SELECT id FROM notifications WHERE user_id = ?', [gone.id]),
    )
    expect(stored).toEqual([])
  })

  it('are not made for a change that was rolled back', async () => {
    const { id, call } = await person()
    const failed = inTestWork(database, async (work) => {
      await notify(work, { ...waiting, userIds: [id], entity: null })
      throw new Error('rolled back')
    })
    await expect(failed).rejects.toThrow('rolled back')
    expect((await call(notification.latest, {})).data).toEqual({ unread: 0, notifications: [] })
  })

  it('are found by page, kind, day and words', async () => {
    const { id, call } = await person()
    for (let number = 0; number < 23; number += 1)
      await tell({ userIds: [id], values: { ...waiting.values, guest: `Tamu ${number}` } })
    const { data, pagination } = await call(notification.list, { query: { page: 3, per_page: 10 } })
    expect([data.length, pagination]).toMatchObject([3, { total: 23, from: 21, to: 23, has_more_pages: false }])
    expect(data.at(-1)?.message).toContain('Tamu 0 ')
    expect((await call(notification.list, { query: { search: 'Tamu 17' } })).data).toHaveLength(1)
    expect((await call(notification.list, { query: { kind: 'guest.rejected' } })).data).toEqual([])
    expect((await call(notification.list, { query: { end_date: '2020-01-01' } })).data).toEqual([])
  })
})
