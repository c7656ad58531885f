import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { io, type Socket } from 'socket.io-client'
import {
  wallNamespace,
  type WallAnswer,
  type WallClientEvents,
  type WallEvent,
  type WallPulse,
  type WallServerEvents,
} from '#shared/contract/wall.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { consoleIntervention, consoleLane } from '#test/factories/consoleRows.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeLane } from '#test/factories/site.ts'
import { makeGateActivity, makeTicket } from '#test/factories/traffic.ts'
import { makeWallDisplay } from '#test/factories/walls.ts'
import { admission, consoleSocket, disconnection } from './listener.ts'
import { signIn, startLiveServer, type LiveServer } from './liveServer.ts'

type WallListener = Socket<WallServerEvents, WallClientEvents>

const soon = { timeout: 15_000, interval: 20 }

/** What must never reach a wall, wherever it stood in the rows. */
const canaries = ['Canary Operator', 'Canary Driver', '3525010101010001', '081230000001', 'canary note']

describeEachDatabase('walls', (open) => {
  let database: Database
  let server: LiveServer
  const sockets: { disconnect(): unknown }[] = []

  beforeEach(async () => {
    database ??= await open()
    server = await startLiveServer(database)
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.disconnect()
    await server.close()
  })

  function wallSocket(token: unknown): WallListener {
    const socket: WallListener = io(`${server.address}${wallNamespace}`, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { token },
    })
    sockets.push(socket)
    return socket
  }

  async function wall(token: string) {
    const socket = wallSocket(token)
    const events: WallEvent[] = []
    const pulses: WallPulse[] = []
    socket.on('event', (event) => events.push(event))
    socket.on('pulse', (pulse) => pulses.push(pulse))
    expect(await admission(socket)).toBe('connected')
    const answer: WallAnswer = await socket.emitWithAck('subscribe', { since: null })
    return { socket, events, pulses, answer }
  }

  it('open with their own token only, which opens nothing else', async () => {
    const { token } = await makeWallDisplay(database)
    const person = await signIn(database, await makeUser(database))
    for (const wrong of [undefined, '', 'x', person.token, [token], { token }])
      expect(await admission(wallSocket(wrong))).toMatch(/^auth\./)
    expect(await admission(wallSocket(token))).toBe('connected')
    const console = consoleSocket(server.address, { token })
    sockets.push(console)
    expect(await admission(console)).toMatch(/^auth\./)
  })

  it('go dark within two seconds of their token being taken back or replaced', async () => {
    for (const hash of [null, 'f'.repeat(64)]) {
      const { id, token } = await makeWallDisplay(database)
      const { socket } = await wall(token)
      const revoked = vi.fn()
      socket.on('revoked', revoked)
      const gone = disconnection(socket)
      await inTestWork(database, ({ sql }) =>
        sql.run('UPDATE wall_displays SET token_hash = ? WHERE id = ?', [hash, id]),
      )
      await gone
      expect(revoked).toHaveBeenCalledOnce()
      expect(await admission(wallSocket(token))).toMatch(/^auth\./)
      await inTestWork(database, ({ sql }) => sql.run('DELETE FROM wall_displays WHERE id = ?', [id]))
    }
  })

  it('follow the operations without a gap and without what is not for everybody', async () => {
    const shown = await wall((await makeWallDisplay(database)).token)
    const masked = await wall((await makeWallDisplay(database, { is_public: true })).token)
    const lane = await makeLane(database)
    const row = consoleLane({
      id: lane.id,
      gate_id: lane.gate_id,
      intervention: {
        status: 'owned',
        by: { id: 'u', name: 'Canary Operator' },
        reason: 'canary note',
        since: null,
        lease_until: null,
      },
    })
    const item = consoleIntervention({
      lane_id: lane.id,
      plate: 'W 8814 UE',
      owner: { id: 'u', name: 'Canary Operator' },
      reason: {
        code: 'watchlist.block',
        message: 'Canary Driver 3525010101010001',
        message_en: 'Canary Driver',
        values: { driver: 'Canary Driver', phone: '081230000001', plate: 'W 8814 UE' },
      },
      outcome: { action: 'opened', reason: 'other', note: 'canary note' },
    })
    await inTestWork(database, async (work) => {
      work.announce('operations', { type: 'lane.changed', lane: row })
      work.announce('operations', { type: 'intervention.changed', intervention: item })
      work.announce('operations', {
        type: 'ticket.changed',
        ticket: { id: 't', status: 'active', access_number: 'canary note' },
      })
    })
    for (const { events, answer } of [shown, masked]) {
      if (!answer.ok) throw new Error(answer.code)
      await vi.waitFor(() => expect(events).toHaveLength(3), soon)
      expect(events.map(({ seq }) => seq - answer.seq)).toEqual([1, 2, 3])
      expect(events.map(({ type }) => type)).toEqual(['lane', 'intervention', 'nothing'])
      for (const canary of canaries) expect(JSON.stringify(events)).not.toContain(canary)
    }
    const plates = (events: readonly WallEvent[]) =>
      events.flatMap((event) => (event.type === 'intervention' ? [event.intervention.plate] : []))
    expect(plates(shown.events)).toEqual(['W 8814 UE'])
    expect(plates(masked.events)).toEqual(['W 88•• ••'])
    const again: WallAnswer = await shown.socket.emitWithAck('subscribe', {
      since: (shown.answer as { seq: number }).seq,
    })
    expect(again).toMatchObject({ ok: true, events: shown.events })
  })

  it('show the last passages without the people in them, masked for strangers', async () => {
    const lane = await makeLane(database)
    const ticket = await makeTicket(database, {
      kind: 'guest',
      police_number: 'L 9021 UA',
      detail: { guest: { name: 'Canary Driver', nik: '3525010101010001', phone: '081230000001' } },
    })
    await makeGateActivity(database, {
      ticket_id: ticket.id,
      lane_id: lane.id,
      gate_id: lane.gate_id,
      plate_read: 'L 9021 UA',
      reasons: [{ code: 'watchlist.inspect', values: { note: 'canary note', driver: 'Canary Driver' } }],
    })
    const shown = await wall((await makeWallDisplay(database)).token)
    const masked = await wall((await makeWallDisplay(database, { is_public: true })).token)
    for (const { answer } of [shown, masked])
      for (const canary of canaries) expect(JSON.stringify(answer)).not.toContain(canary)
    expect(JSON.stringify(shown.answer)).toContain('L 9021 UA')
    expect(JSON.stringify(masked.answer)).not.toContain('9021')
    expect(JSON.stringify(masked.answer)).not.toContain('/signed/')
  })

  it('hear once a second what they are to show, and a change of it', async () => {
    const { id, token, name } = await makeWallDisplay(database)
    const { pulses } = await wall(token)
    await vi.waitFor(
      () => expect(pulses.at(-1)?.display).toMatchObject({ name, title: 'Dinding', public: false }),
      soon,
    )
    await inTestWork(database, ({ sql }) =>
      sql.run("UPDATE wall_displays SET title = 'Lobi', version = 2 WHERE id = ?", [id]),
    )
    await vi.waitFor(() => expect(pulses.at(-1)?.display).toMatchObject({ title: 'Lobi', version: 2 }), soon)
    expect(pulses.at(-1)?.summary).toMatchObject({ buffer: { used: expect.any(Number) } })
  })
})
