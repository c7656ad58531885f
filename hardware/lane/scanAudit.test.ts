import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ScanAudit } from './scanAudit.ts'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'audit-'))))
afterEach(() => rm(folder, { recursive: true }))

const scan = {
  text: 'TKT-1',
  symbology: 'qr',
  raw: Buffer.from('TKT-1\r'),
  at: new Date('2026-07-29T01:00:00Z'),
} as const

it('keeps raw bytes and kind of every code, in order, and forgets old days', async () => {
  await mkdir(join(folder, 'scans'))
  for (let day = 1; day <= 31; day++)
    await writeFile(join(folder, 'scans', `2026-05-${String(day).padStart(2, '0')}.jsonl`), '')
  const audit = new ScanAudit(folder)
  audit.keep(scan)
  audit.keep({ ...scan, symbology: 'other', raw: Buffer.alloc(10_000) })
  await audit.close()
  const files = await readdir(join(folder, 'scans'))
  expect([files.length, files[0]]).toEqual([31, '2026-05-02.jsonl'])
  const lines = (await readFile(join(folder, 'scans', '2026-07-29.jsonl'), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { at: '2026-07-29T01:00:00.000Z', symbology: 'qr', raw: 'VEtULTEN' },
    { symbology: 'other' },
  ])
  expect(lines[1]?.length).toBeLessThan(6_000)
})

it('lets a full disk or a missing folder pass', async () => {
  await writeFile(join(folder, 'scans'), 'a file in the way')
  const audit = new ScanAudit(folder)
  audit.keep(scan)
  await expect(audit.close()).resolves.toBeUndefined()
})
