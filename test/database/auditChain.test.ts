import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sealAudit } from '#server/actions/sealAudit.ts'
import { runCommand } from '#server/cli/runCommand.ts'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import type { Bound } from '#server/database/work.ts'
import { canonical } from '#server/queries/auditChain.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { describeEachDatabase, silentLog } from './databases.ts'

it('Canonical JSON does not depend on the order of members', () => {
  expect(canonical({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}')
})

describeEachDatabase('The chain of audit records', (_open, address) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-audit-'))
  let url = ''
  let database: Database

  beforeAll(async () => {
    url = await address()
    database = await openDatabase({ url, log: silentLog })
    await migrate(database)
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    await change('DELETE FROM audit_records')
    await change('DELETE FROM audit_chain')
    await write(12)
    await seal()
  })

  const change = (statement: string, values: readonly Bound[] = []) =>
    inTestWork(database, ({ sql }) => sql.run(statement, values))
  const write = (times: number) =>
    inTestWork(database, (work) => {
      for (let number = 0; number < times; number += 1)
        work.record({
          action: 'lane.opened',
          entity: 'lane',
          entityId: `L${number}`,
          before: { z: 1.5, a: { note: 'é"\\', none: null }, list: [1, 2, 3] },
          after: number % 3 === 0 ? undefined : { at: work.now, open: true, amount: '12.500' },
        })
      return Promise.resolve()
    })
  async function seal(): Promise<void> {
    while ((await database.inWork({ actor: testClerk }, sealAudit)) > 0);
  }
  async function verify(...options: string[]) {
    const out: string[] = []
    const complaint: string[] = []
    const code = await runCommand(['verify-audit', ...options], {
      variables: { AUTOGATE_DATA: folder, DATABASE_URL: url },
      say: (line) => out.push(line),
      complain: (line) => complaint.push(line),
    })
    return { code, out: out.join('\n'), complaint: complaint.join('\n') }
  }
  const headSaid = async () => /Head (\d+:[0-9a-f]{64})/.exec((await verify()).out)?.[1] ?? ''

  it('holds while nobody touches it, and counts what waits', async () => {
    await write(3)
    expect(await verify()).toMatchObject({ code: 0, complaint: '' })
    expect((await verify()).out).toContain('12 records hold; 3 wait to be sealed.')
    await seal()
    expect((await verify()).out).toContain('15 records hold; 0 wait')
  })

  it('is sealed in order and without gaps by several at once, while others write', async () => {
    const writers = Array.from({ length: 10 }, () => write(20))
    const sealers = Array.from({ length: 4 }, () => seal())
    await Promise.all([...writers, ...sealers])
    await seal()
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('212 records hold; 0 wait') })
  })

  const tampering: [string, string, readonly Bound[], RegExp][] = [
    ['another actor', 'UPDATE audit_records SET actor_id = ? WHERE seq = 5', ['somebody'], /Record 5 was changed/],
    ['another name', "UPDATE audit_records SET actor_name = 'Orang lain' WHERE seq = 5", [], /Record 5 was changed/],
    ['another time', 'UPDATE audit_records SET at = ? WHERE seq = 5', [new Date(0)], /Record 5 was changed/],
    ['another action', "UPDATE audit_records SET action = 'lane.closed' WHERE seq = 1", [], /Record 1 was changed/],
    ['another row', "UPDATE audit_records SET entity_id = 'L9' WHERE seq = 12", [], /Record 12 was changed/],
    ['another address', "UPDATE audit_records SET ip = '10.0.0.1' WHERE seq = 5", [], /Record 5 was changed/],
    ['another request', "UPDATE audit_records SET request_id = 'x' WHERE seq = 5", [], /Record 5 was changed/],
    ['another company', "UPDATE audit_records SET company_id = 'x' WHERE seq = 5", [], /Record 5 was changed/],
    ['another before', 'UPDATE audit_records SET `before` = ? WHERE seq = 5', ['{"z":1.6}'], /Record 5 was changed/],
    ['an emptied after', 'UPDATE audit_records SET `after` = NULL WHERE seq = 5', [], /Record 5 was changed/],
    ['another id', 'UPDATE audit_records SET id = 99999 WHERE seq = 5', [], /Record 5 was changed/],
    ['another hash', 'UPDATE audit_records SET hash = ? WHERE seq = 5', ['f'.repeat(64)], /Record 5 was changed/],
    ['a removed record', 'DELETE FROM audit_records WHERE seq = 5', [], /Record 5 is missing/],
    [
      'three removed ones',
      'DELETE FROM audit_records WHERE seq BETWEEN 4 AND 6',
      [],
      /Records 4 to 6: each is missing/,
    ],
    ['the first removed', 'DELETE FROM audit_records WHERE seq = 1', [], /Record 1 is missing/],
    ['the last removed', 'DELETE FROM audit_records WHERE seq > 10', [], /Records 11 to 12: each is missing/],
    ['all removed', 'DELETE FROM audit_records', [], /Records 1 to 12: each is missing/],
    ['one taken out of the chain', 'UPDATE audit_records SET seq = NULL WHERE seq = 5', [], /Record 5 is missing/],
    ['a head set back', 'UPDATE audit_chain SET seq = 11', [], /not where the sealer stopped/],
  ]

  it.each(tampering)('does not hold with %s', async (_, statement, values, finding) => {
    expect(await change(statement, values)).toBeGreaterThan(0)
    const { code, out, complaint } = await verify()
    expect([code, complaint]).toEqual([1, expect.stringContaining('does not hold')])
    expect(out).toMatch(finding)
  })

  it('goes on after a fault, and still tells of it', async () => {
    await change("UPDATE audit_records SET action = 'x' WHERE seq IN (3, 7)")
    await change('DELETE FROM audit_records WHERE seq = 9')
    await write(2)
    await seal()
    const { out } = await verify()
    expect(out.split('\n')).toEqual([
      'Record 3 was changed after it was sealed.',
      'Record 7 was changed after it was sealed.',
      'Record 9 is missing.',
    ])
  })

  it('that was written anew as a whole does not hold a head that was noted', async () => {
    const noted = await headSaid()
    await write(4)
    await seal()
    expect(await verify('--known', noted)).toMatchObject({ code: 0 })
    await change('DELETE FROM audit_records WHERE seq = 2')
    await change('UPDATE audit_records SET seq = NULL, prev_hash = NULL, hash = NULL')
    await change('DELETE FROM audit_chain')
    await seal()
    expect(await verify()).toMatchObject({ code: 0 })
    expect(await verify('--known', noted)).toMatchObject({ code: 1 })
    expect((await verify('--known', 'tidak')).complaint).toContain('--known 1234')
  })
})
