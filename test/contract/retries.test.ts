import { afterAll, beforeAll, expect, it } from 'vitest'
import { v4, v7 } from 'uuid'
import { z } from 'zod'
import { laneDevice } from '#shared/contract/access.ts'
import { post } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '#server/database/database.ts'
import type { Work } from '#server/database/work.ts'
import { handle } from '#server/http/handle.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { startServer, type TestServer } from './server.ts'

const described = { group: 'Test', summary: 'Note', access: laneDevice, idempotency: 'required' } as const
const body = z.object({ note: z.string() })
const reply = z.object({ id: z.string(), note: z.string() })

const notes = {
  alone: post('/v1/test/alone', { id: 'test.alone', ...described, body, reply }),
  together: post('/v1/test/together', { id: 'test.together', ...described, body, reply, commit: 'together' }),
  stepwise: post('/v1/test/stepwise', { id: 'test.stepwise', ...described, body, reply, commit: 'stepwise' }),
}

let refusing = false
let cutOff = false

async function write(work: Work, note: string) {
  if (note === 'refused' && refusing) throw new Refusal('lane.closed', { lane: 'IN-01' })
  if (note === 'poison') throw new Error('secret inner workings')
  const id = v7()
  await work.models.watchlist.create({ id, kind: 'plate', action: 'inspect', note }, { transaction: work.transaction })
  return { id, note, inner: 'never to be seen' }
}

const noteHandlers = handle(notes, {
  alone: ({ body }, work) => write(work, body.note),
  together: async (asked, work) => {
    const answers = []
    for (const one of asked)
      answers.push(
        one.body.note === 'refused' && refusing ? new Refusal('lane.closed') : await write(work, one.body.note),
      )
    return answers
  },
  stepwise: async ({ body }, steps) => {
    const written = await steps.commit((work) => write(work, body.note))
    if (cutOff) throw new Error('the process died here')
    return written
  },
})

describeEachDatabase('Retries', (open) => {
  let database: Database
  let server: TestServer
  let token: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { handled: [noteHandlers] })
    token = (await makeDevice(database)).token
  })
  afterAll(() => server.close())

  async function note(kind: keyof typeof notes, text: string, key: string | null = v4(), by = token) {
    const response = await server.ask(notes[kind].path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${by}`,
        'content-type': 'application/json',
        ...(key !== null && { 'idempotency-key': key }),
      },
      body: JSON.stringify({ note: text }),
    })
    return {
      status: response.status,
      replayed: response.headers.get('idempotency-replayed') === 'true',
      text: await response.text(),
    }
  }

  const written = async (text: string): Promise<number> =>
    await inTestWork(database, async ({ sql }) => {
      const rows = await sql.rows('SELECT id FROM watchlist WHERE note = ?', [text])
      return rows.length
    })

  const kinds = ['alone', 'together', 'stepwise'] as const

  it.each(kinds)('%s: answers each of many concurrent requests with its own reply', async (kind) => {
    const texts = Array.from({ length: 24 }, (_, at) => `${kind} ${at}`)
    const answers = await Promise.all(texts.map((text) => note(kind, text)))
    expect(answers.map(({ text }) => (JSON.parse(text) as { data: { note: string } }).data.note)).toEqual(texts)
    expect(await Promise.all([written(`${kind} 0`), written(`${kind} 23`)])).toEqual([1, 1])
  })

  it.each(kinds)('%s: acts once and answers alike, in parallel, later and after a restart', async (kind) => {
    const [key, text] = [v4(), `${kind} again`]
    const parallel = await Promise.all(Array.from({ length: 12 }, () => note(kind, text, key)))
    const later = await note(kind, text, key)
    const restarted = await startServer(database, { handled: [noteHandlers] })
    const [before, afterwards] = [server, restarted]
    server = afterwards
    const last = await note(kind, text, key)
    server = before
    await restarted.close()
    const all = [...parallel, later, last]
    expect(new Set(all.map(({ text: reply }) => reply)).size).toBe(1)
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200))
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await written(text)).toBe(1)
  })

  it.each(kinds)('%s: refuses a key that came with another body, and changes nothing', async (kind) => {
    const [key, pair] = [v4(), v4()]
    await note(kind, `${kind} first`, key)
    const other = await note(kind, `${kind} other`, key)
    expect(other.status).toBe(422)
    expect(other.text).toContain('idempotency.conflict')
    const [one, two] = await Promise.all([note(kind, `${kind} one`, pair), note(kind, `${kind} two`, pair)])
    expect(new Set([one.status, two.status])).toEqual(new Set([200, 422]))
    expect((await written(`${kind} other`)) + (await written(`${kind} one`)) + (await written(`${kind} two`))).toBe(1)
  })

  it.each(kinds)('%s: keeps the keys of two callers apart', async (kind) => {
    const [key, other] = [v4(), (await makeDevice(database)).token]
    const text = `${kind} of two`
    const [ours, theirs] = await Promise.all([note(kind, text, key), note(kind, text, key, other)])
    expect(ours.text).not.toBe(theirs.text)
    expect(await written(text)).toBe(2)
  })

  it.each(kinds)('%s: a refusal changes nothing and may be tried again', async (kind) => {
    const key = v4()
    const before = await written('refused')
    refusing = true
    const refused = await Promise.all([note(kind, 'refused', key), note(kind, `${kind} beside`)])
    refusing = false
    expect(refused.map(({ status }) => status)).toEqual([409, 200])
    expect((await note(kind, 'refused', key)).status).toBe(200)
    expect(await written('refused')).toBe(before + 1)
  })

  it.each(kinds)('%s: one poisoned request fails alone and tells nothing', async (kind) => {
    const texts = ['poison', ...Array.from({ length: 20 }, (_, at) => `${kind} healthy ${at}`)]
    const [poisoned, ...healthy] = await Promise.all(texts.map((text) => note(kind, text)))
    expect(poisoned?.status).toBe(500)
    expect(poisoned?.text).not.toMatch(/inner workings|\.ts|at /)
    expect(healthy.map(({ status }) => status)).toEqual(healthy.map(() => 200))
    expect(await written(`${kind} healthy 3`)).toBe(1)
    expect(await written('poison')).toBe(0)
  })

  it.each(kinds)('%s: demands a key', async (kind) => {
    expect((await note(kind, 'no key', null)).status).toBe(400)
    expect((await note(kind, 'long key', 'k'.repeat(101))).status).toBe(400)
  })

  it('strips what the contract does not name', async () => {
    for (const kind of kinds) expect((await note(kind, 'plain')).text).not.toContain('inner')
  })

  it('never repeats a step that was cut off after it was committed', async () => {
    const key = v4()
    cutOff = true
    expect((await note('stepwise', 'cut off', key)).status).toBe(500)
    cutOff = false
    const again = await note('stepwise', 'cut off', key)
    expect(again.status).toBe(409)
    expect(again.text).toContain('idempotency.unfinished')
    expect(await written('cut off')).toBe(1)
  })
})
