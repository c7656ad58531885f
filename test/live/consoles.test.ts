import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LiveEvent, StreamName, SubscribeAnswer } from '#shared/contract/live.ts'
import { updateRole } from '#server/actions/saveRole.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice, makeUser } from '#test/factories/people.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { grade, startConsoleClient, type ConsoleClient } from './consoleClient.ts'
import { admission, consoleSocket, disconnection, eventsHeard, laneSocket, type ConsoleListener } from './listener.ts'
import { signIn, startLiveServer, type LiveServer } from './liveServer.ts'

const soon = { timeout: 15_000, interval: 20 }

const announce = (database: Database, stream: StreamName, id: string): Promise<void> =>
  inTestWork(database, async (work) =>
    work.announce(stream, { type: 'ticket.changed', ticket: { id, status: 'active', access_number: 'TKT-1' } }),
  )

const seqs = (events: readonly LiveEvent[] | undefined): number[] => (events ?? []).map(({ seq }) => seq)

const codeOf = (answer: SubscribeAnswer): string => (answer.ok ? 'ok' : answer.code)

describeEachDatabase('consoles', (open) => {
  let database: Database
  let server: LiveServer
  const sockets: ConsoleListener[] = []
  const clients: ConsoleClient[] = []

  beforeEach(async () => {
    database ??= await open()
    server = await startLiveServer(database)
  })

  afterEach(async () => {
    for (const client of clients.splice(0)) client.stop()
    for (const socket of sockets.splice(0)) socket.disconnect()
    await server.close()
  })

  async function connected(token: string): Promise<ConsoleListener> {
    const socket = consoleSocket(server.address, { token })
    sockets.push(socket)
    expect(await admission(socket)).toBe('connected')
    return socket
  }

  const follow = async (token: string): Promise<ConsoleClient> => {
    const client = startConsoleClient(server.address, () => token)
    clients.push(client)
    await vi.waitFor(() => expect(grade()).toBe('live'), soon)
    return client
  }

  it('let nobody in without a token of their own, in `auth` and nowhere else', async () => {
    const { token } = await signIn(database, await makeUser(database))
    const device = await makeDevice(database)
    const attempts = [
      consoleSocket(server.address, {}),
      consoleSocket(server.address, { token: '' }),
      consoleSocket(server.address, { token: [token] }),
      consoleSocket(server.address, { token: `${token}x` }),
      consoleSocket(server.address, { token: device.token }),
      consoleSocket(server.address, {}, { token, auth: token }),
      laneSocket(server.address, { token }),
    ]
    for (const code of await Promise.all(attempts.map(admission))) expect(code).toMatch(/^auth\./)
    const root = consoleSocket(server.address, { token }).io.socket('/', { auth: { token } }).connect()
    expect(await admission(root)).not.toBe('connected')
  })

  it('open only the streams that a role and a company allow', async () => {
    const [own, other] = [await makeCompany(database), await makeCompany(database)]
    const people = {
      operator: await makeUser(database, { level: 'operational', permissions: ['gate.read'] }),
      wall: await makeUser(database, { level: 'operational', permissions: ['wall.read'] }),
      clerk: await makeUser(database, { level: 'admin', permissions: ['ticket.read'] }),
      tenant: await makeUser(database, {
        level: 'tenant',
        company_id: own.id,
        permissions: ['gate.read', 'ticket.read'],
      }),
    }
    const expected = {
      operator: ['ok', 'auth.forbidden', 'auth.forbidden'],
      wall: ['ok', 'auth.forbidden', 'auth.forbidden'],
      clerk: ['auth.forbidden', 'ok', 'ok'],
      tenant: ['auth.forbidden', 'ok', 'auth.forbidden'],
    }
    for (const [who, user] of Object.entries(people)) {
      const socket = await connected((await signIn(database, user)).token)
      const streams: StreamName[] = ['operations', `company:${own.id}`, `company:${other.id}`]
      const answers = []
      for (const stream of streams) answers.push(codeOf(await socket.emitWithAck('subscribe', { stream, since: null })))
      expect([who, ...answers]).toEqual([who, ...expected[who as keyof typeof expected]])
    }
  })

  it('never hear of another company', async () => {
    const [own, other] = [await makeCompany(database), await makeCompany(database)]
    const tenant = await makeUser(database, { level: 'tenant', company_id: own.id, permissions: ['ticket.read'] })
    const socket = await connected((await signIn(database, tenant)).token)
    const heard = eventsHeard(socket)
    const everything: unknown[] = []
    socket.onAny((...words) => everything.push(words))
    for (const stream of [`company:${own.id}`, `company:${other.id}`, 'operations'] as const)
      everything.push(await socket.emitWithAck('subscribe', { stream, since: 0 }))
    for (let step = 0; step < 20; step += 1) {
      await announce(database, `company:${other.id}`, `canary-${step}`)
      await announce(database, 'operations', `canary-${step}`)
      await announce(database, `company:${own.id}`, `own-${step}`)
    }
    await vi.waitFor(() => expect(heard.get(`company:${own.id}`)).toHaveLength(20), soon)
    expect(JSON.stringify(everything)).not.toContain('canary')
    expect(JSON.stringify(everything)).not.toContain(other.id)
  })

  it('refuse what is not a subscription and survive it', async () => {
    const socket = await connected((await signIn(database, await makeUser(database))).token)
    const send = (...words: unknown[]) => (socket as unknown as { emit(...given: unknown[]): void }).emit(...words)
    send('subscribe')
    send('subscribe', { stream: 'operations', since: null }, 'not a function')
    send('ping_time', 7)
    send('nothing', {})
    for (const input of [null, 7, {}, { stream: 'gate', since: 1 }, { stream: 'operations', since: 'x' }])
      expect(codeOf(await socket.emitWithAck('subscribe', input as never))).toBe('request.malformed')
    const huge = { stream: 'operations', since: null, more: 'x'.repeat(1_100_000) } as const
    socket.emit('subscribe', huge, () => {})
    await disconnection(socket)
    const again = await connected((await signIn(database, await makeUser(database))).token)
    expect(await again.emitWithAck('ping_time')).toBeTypeOf('number')
  })

  it('get the picture first, then every event', async () => {
    const lane = await makeLane(database)
    const client = await follow((await signIn(database, await makeUser(database))).token)
    expect(client.snapshots[0]?.lanes.map(({ id }) => id)).toContain(lane.id)
    expect(client.snapshots[0]?.gates.map(({ id }) => id)).toContain(lane.gate_id)
    await announce(database, 'operations', 'one')
    await vi.waitFor(() => expect(client.applied).toHaveLength(1), soon)
    await vi.waitFor(() => expect(client.told).toContain('site'), soon)
  })

  it('get what they missed after a cut, once and in order', async () => {
    const client = await follow((await signIn(database, await makeUser(database))).token)
    const start = client.applied.length
    const { port } = server
    await announce(database, 'operations', 'seen')
    await vi.waitFor(() => expect(client.applied.length).toBeGreaterThan(start), soon)
    await server.close()
    await vi.waitFor(() => expect(grade()).toBe('lost'), soon)
    for (let step = 0; step < 7; step += 1) await announce(database, 'operations', `missed-${step}`)
    server = await startLiveServer(database, { port })
    client.retryNow()
    await vi.waitFor(() => expect(grade()).toBe('live'), soon)
    await announce(database, 'operations', 'after')
    await vi.waitFor(() => expect(client.applied).toHaveLength(start + 9), soon)
    const [first = 0] = seqs(client.applied)
    expect(seqs(client.applied)).toEqual(client.applied.map((_, step) => first + step))
    expect(client.snapshots).toHaveLength(1)
    expect(client.told).toEqual(expect.arrayContaining(['lost', 'returned']))
  })

  it('get a new picture when what they missed is gone', async () => {
    const client = await follow((await signIn(database, await makeUser(database))).token)
    const { port } = server
    await announce(database, 'operations', 'seen')
    await vi.waitFor(() => expect(client.applied.length).toBeGreaterThan(0), soon)
    await server.close()
    for (let step = 0; step < 3; step += 1) await announce(database, 'operations', `gone-${step}`)
    server = await startLiveServer(database, { port })
    await vi.waitFor(async () => expect(await waiting(database)).toBe(0), soon)
    await inTestWork(database, ({ sql }) => sql.run('DELETE FROM outbox'))
    client.retryNow()
    await vi.waitFor(() => expect(client.snapshots).toHaveLength(2), soon)
    const known = client.applied.length
    await announce(database, 'operations', 'after')
    await vi.waitFor(() => expect(client.applied).toHaveLength(known + 1), soon)
  })

  it('find an event that was lost on the way within a pulse', async () => {
    const client = await follow((await signIn(database, await makeUser(database))).token)
    const known = client.applied.length
    await inTestWork(database, async ({ sql, now }) => {
      const [stream] = await sql.rows<{ head: number }>(`SELECT head FROM streams WHERE name = 'operations'`)
      const head = (stream?.head ?? 0) + 1
      const payload = JSON.stringify([
        { type: 'ticket.changed', ticket: { id: 'lost', status: 'x', access_number: 'y' } },
      ])
      await sql.run(`UPDATE streams SET head = ? WHERE name = 'operations'`, [head])
      await sql.run(`INSERT INTO outbox (stream, events, payload, at, seq) VALUES ('operations', 1, ?, ?, ?)`, [
        payload,
        now,
        head,
      ])
    })
    await vi.waitFor(() => expect(client.applied).toHaveLength(known + 1), soon)
  })

  it.each([
    ['the session is ended', `UPDATE sessions SET revoked_at = created_at WHERE user_id = ?`],
    ['the user is disabled', `UPDATE users SET status = 'inactive' WHERE id = ?`],
    ['all tokens of the user are ended', `UPDATE users SET token_epoch = token_epoch + 1 WHERE id = ?`],
  ])('are told and cut off when %s', async (_what, statement) => {
    const user = await makeUser(database)
    const client = await follow((await signIn(database, user)).token)
    await inTestWork(database, ({ sql }) => sql.run(statement, [user.id]))
    await vi.waitFor(() => expect(client.told).toContain('ended'), soon)
    expect(grade()).toBe('ended')
  })

  it.each(['added', 'taken away'])('are told when a permission is %s, and not before', async (what) => {
    const held = [{ module: 'gate' as const, action: 'read' }]
    const more = [...held, { module: 'product' as const, action: 'read' }]
    const permissions = ['gate.read', 'product.read'] as const
    const user = await makeUser(database, { permissions: what === 'added' ? ['gate.read'] : permissions })
    const client = await follow((await signIn(database, user)).token)
    expect(client.told).not.toContain('rights')
    const input = { permissions: what === 'added' ? more : held }
    await inTestWork(database, (work) => updateRole(work, user.role_id, input, 'id'))
    await vi.waitFor(() => expect(client.told.filter((told) => told === 'rights')).toHaveLength(1), soon)
    expect(grade()).toBe('live')
  })

  it('lose a stream when the role loses its permission', async () => {
    const user = await makeUser(database, { permissions: ['gate.read'] })
    const socket = await connected((await signIn(database, user)).token)
    expect(codeOf(await socket.emitWithAck('subscribe', { stream: 'operations', since: null }))).toBe('ok')
    const cut = disconnection(socket)
    await inTestWork(database, ({ sql }) => sql.run('DELETE FROM role_permissions WHERE role_id = ?', [user.role_id]))
    await cut
    const again = await connected((await signIn(database, user)).token)
    expect(codeOf(await again.emitWithAck('subscribe', { stream: 'operations', since: null }))).toBe('auth.forbidden')
  })

  it('ask for a new session when the old one is refused', async () => {
    const user = await makeUser(database)
    const good = await signIn(database, user)
    let token = 'stale'
    const client = startConsoleClient(
      server.address,
      () => token,
      'operations',
      async () => {
        token = good.token
        return true
      },
    )
    clients.push(client)
    await vi.waitFor(() => expect(grade()).toBe('live'), soon)
  })
})

const waiting = async (database: Database): Promise<number> =>
  (await inTestWork(database, ({ sql }) => sql.rows('SELECT id FROM outbox WHERE seq IS NULL'))).length
