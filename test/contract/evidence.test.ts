import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit } from '#server/actions/sealAudit.ts'
import { runCommand } from '#server/cli/runCommand.ts'
import type { Database } from '#server/database/database.ts'
import type { EvidencePack } from '#server/documents/evidence/evidencePack.ts'
import { createStorage } from '#server/partners/storage/createStorage.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeBufferStay, makeCargoOperation } from '#test/factories/bufferStays.ts'
import { pngBytes } from '#test/factories/files.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { startServer, type TestServer } from './server.ts'

const photo = `uploads/${'a'.repeat(32)}-foto.png`

describeEachDatabase('The evidence of a visit', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-evidence-'))
  const storage = createStorage(join(folder, 'files'))
  let database: Database
  let server: TestServer
  let token = ''
  let tenantToken = ''
  let visitId = ''
  let pack: EvidencePack
  let pdf: Buffer

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { ports: { storage } })
    await storage.put(photo, pngBytes, 'image/png')
    const company = (await makeCompany(database)).id
    token = await userToken(database, server, { level: 'super_admin' })
    tenantToken = await userToken(database, server, {
      level: 'tenant',
      company_id: company,
      permissions: ['report.read', 'report.export'],
    })
    const ticket = await makeTicket(database, { company_id: company })
    const visit = await makeVisit(database, { ticket, left_at: new Date() })
    visitId = visit.id
    await makeBufferStay(database, { visit, checkup_photos: [photo], checked_at: new Date() })
    await makeCargoOperation(database, { visit })
    await inTestWork(database, async (work) => {
      const photos = [{ position: 'front', path: photo }]
      await work.sql.run('UPDATE gate_activities SET photos = ? WHERE id = ?', [JSON.stringify(photos), visit.id])
      work.record({ action: 'lane.opened', entity: 'gate_activity', entityId: visit.id, after: { reason: 'é' } })
    })
    while ((await database.inWork({ actor: testClerk }, sealAudit)) > 0);
    pack = (await (await fetchFile('')).json()) as EvidencePack
    pdf = Buffer.from(await (await fetchFile('/pdf')).arrayBuffer())
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  const fetchFile = (tail: string, as = token) =>
    server.ask(`/v1/reports/visits/${visitId}/evidence${tail}`, { headers: { authorization: `Bearer ${as}` } })

  async function verify(bytes: Uint8Array | string, ...options: string[]) {
    const file = join(folder, 'evidence')
    writeFileSync(file, bytes)
    const out: string[] = []
    const complaint: string[] = []
    const code = await runCommand(['verify-evidence', file, ...options], {
      variables: { AUTOGATE_DATA: folder },
      say: (line) => out.push(line),
      complain: (line) => complaint.push(line),
    })
    return { code, out: out.join('\n'), complaint: complaint.join('\n') }
  }
  const withKey = (bytes: Uint8Array | string, ...more: string[]) =>
    verify(bytes, '--key', pack.signature.public_key, ...more)

  it('chains what both gates, the yard, the checker and the activity log know, and the hashes of the photos', () => {
    const kinds = pack.links.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'activity')).toHaveLength(2)
    expect(kinds).toEqual(expect.arrayContaining(['visit', 'policy', 'buffer_stay', 'cargo_operation', 'audit_record']))
    const photos = pack.links.filter(({ kind }) => kind === 'photo')
    expect(photos.map(({ content }) => content['sha256'])).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      photos[0]?.content['sha256'],
    ])
    expect(pack.head).toBe(pack.links.at(-1)?.hash)
  })

  it('holds offline, as JSON and as PDF', async () => {
    const json = await withKey(JSON.stringify(pack), '--photos')
    expect(json).toMatchObject({ code: 0, complaint: '' })
    expect(json.out).toContain(`${pack.links.length} links hold.`)
    expect(await withKey(pdf)).toMatchObject({ code: 0, out: expect.stringContaining('The PDF is as it was issued.') })
  })

  it('is believed only when the key is one that is known', async () => {
    const stranger = await verify(JSON.stringify(pack), '--key', 'A'.repeat(43))
    expect(stranger).toMatchObject({ code: 1, out: expect.stringContaining('is not known here') })
    expect((await verify(JSON.stringify(pack))).complaint).toContain('Give its public key')
  })

  const changed = (change: (links: { content: Record<string, unknown>; hash: string }[]) => unknown): string => {
    const copy = structuredClone(pack) as unknown as { links: { content: Record<string, unknown>; hash: string }[] }
    change(copy.links)
    return JSON.stringify(copy)
  }
  const at = (kind: string) => pack.links.findIndex((link) => link.kind === kind)

  it.each<[string, Parameters<typeof changed>[0], RegExp]>([
    ['another lamp', (links) => (links[at('activity')]!.content['lamp'] = 'yellow'), /\(activity\) was changed/],
    ['another photo', (links) => (links[at('photo')]!.content['sha256'] = 'f'.repeat(64)), /\(photo\) was changed/],
    ['a removed link', (links) => links.splice(at('cargo_operation'), 1), /does not follow the one before/],
    ['two links exchanged', (links) => links.reverse(), /is not in its place/],
    ['the last link removed', (links) => links.pop(), /The head is not that of the last link/],
    [
      'another actor',
      (links) => (links[at('audit_record')]!.content['actor_name'] = 'X'),
      /not the record that was sealed/,
    ],
  ])('does not hold with %s', async (_, change, finding) => {
    const { code, out } = await withKey(changed(change))
    expect([code, out]).toEqual([1, expect.stringMatching(finding)])
  })

  it('does not hold for another issuer, nor as something else', async () => {
    const other = JSON.stringify({ ...pack, issued: { ...pack.issued, by: 'Orang lain' } })
    expect((await withKey(other)).out).toContain('The signature does not fit')
    for (const text of ['', '{}', 'null', '[]'])
      expect((await withKey(text)).out).toContain('This is no evidence of Autogate')
  })

  it('does not hold as a PDF of which one byte is another, or to which something was added', async () => {
    for (const place of [20, 500, pdf.length - 400]) {
      const copy = Buffer.from(pdf)
      copy[place] = (copy[place] ?? 0) ^ 1
      expect(await withKey(copy)).toMatchObject({ code: 1, out: expect.stringContaining('The signature does not fit') })
    }
    expect((await withKey(Buffer.concat([pdf, Buffer.from('x')]))).out).toContain('carries no signature')
  })

  describe('photos', () => {
    it('are compared with the files of the site', async () => {
      await storage.remove(photo)
      const { code, out } = await withKey(JSON.stringify(pack), '--photos')
      expect([code, out]).toEqual([1, expect.stringContaining(`The photo ${photo} is not the one that was hashed`)])
    })
  })

  it('is for those who may read the activity log', async () => {
    expect((await fetchFile('', tenantToken)).status).toBe(403)
    const unknown = await server.ask('/v1/reports/visits/tidak-ada/evidence', {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(unknown.status).toBe(404)
  })
})
