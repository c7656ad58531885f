import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { file } from '#shared/contract/autogate/file.ts'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { formOf, makeFile, pdfBytes, pngBytes } from '#test/factories/files.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const text = (content: string) => new TextEncoder().encode(content)
const svg = text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describeEachDatabase('Files', (open) => {
  let database: Database
  let server: TestServer
  let tenant: string
  let stranger: string
  let zone: string
  let device: string
  let companyId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    companyId = (await makeCompany(database)).id
    const otherId = (await makeCompany(database)).id
    tenant = await userToken(database, server, { level: 'tenant', company_id: companyId })
    stranger = await userToken(database, server, { level: 'tenant', company_id: otherId })
    zone = await userToken(database, server)
    device = (await makeDevice(database)).token
  })
  afterAll(() => server.close())

  async function upload(path: string, form: FormData, token: string) {
    const response = await server.ask(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    const body = (await response.json()) as { code: string; data: { path: string; url: string; media_type: string } }
    return { status: response.status, ...body }
  }
  const fetchUrl = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers })

  it('come back as they were sent, to be saved and never run', async () => {
    const { status, data } = await upload('/v1/files/pdf', formOf(pdfBytes, 'Surat Jalan #7.pdf'), tenant)
    expect(status).toBe(200)
    expect(data).toMatchObject({ media_type: 'application/pdf', name: 'Surat Jalan #7.pdf', size: pdfBytes.length })
    expect(data.path).toMatch(/^uploads\/[0-9a-f]{32}-surat-jalan-7\.pdf$/)
    const response = await fetchUrl(data.url)
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(pdfBytes))).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="surat-jalan-7.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })

  it('are sent in part when a part is asked for', async () => {
    const { data } = await upload('/v1/files', formOf(pdfBytes, 'x.pdf'), tenant)
    const part = await fetchUrl(data.url, { range: 'bytes=0-3' })
    expect([part.status, await part.text()]).toEqual([206, '%PDF'])
    expect(part.headers.get('content-range')).toBe(`bytes 0-3/${pdfBytes.length}`)
    expect((await fetchUrl(data.url, { range: 'bytes=9999-' })).status).toBe(416)
  })

  it('of pictures are shown in place', async () => {
    const { data } = await upload('/v1/files/pdf-or-image', formOf(pngBytes, 'foto.gif', 'image/gif'), tenant)
    expect(data.media_type).toBe('image/png')
    const response = await fetchUrl(data.url)
    expect(response.headers.get('content-disposition')).toBe('inline; filename="foto.png"')
    /* The desktop's pages have an origin of their own. */
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it.each<[string, string, () => FormData, number, string]>([
    ['a picture as a PDF', '/v1/files/pdf', () => formOf(pngBytes, 'a.pdf', 'application/pdf'), 415, 'file.type'],
    ['a page as a PDF', '/v1/files/pdf', () => formOf(text('<html>'), 'a.pdf', 'application/pdf'), 415, 'file.type'],
    ['a drawing with a script', '/v1/photos', () => formOf(svg, 'a.png', 'image/png'), 415, 'file.type'],
    ['a PDF as a photo', '/v1/photos', () => formOf(pdfBytes, 'a.png', 'image/png'), 415, 'file.type'],
    ['an empty file', '/v1/files', () => formOf(new Uint8Array(), 'a.pdf'), 415, 'file.type'],
    ['no file', '/v1/files', () => new FormData(), 422, 'file.missing'],
    ['too large a file', '/v1/photos', () => formOf(new Uint8Array(9 * 1_048_576), 'a.png'), 413, 'file.too_large'],
  ])('refuse %s', async (_, path, form, status, code) => {
    expect(await upload(path, form(), tenant)).toMatchObject({ status, code })
  })

  it('are not read through a changed, old or missing signature', async () => {
    const { data } = await upload('/v1/files', formOf(pdfBytes, 'x.pdf'), tenant)
    const other = await makeFile(database, { company_id: companyId })
    const changed = (name: string, value: string | null) => {
      const url = new URL(data.url)
      if (value === null) url.searchParams.delete(name)
      else url.searchParams.set(name, value)
      return fetchUrl(url.toString())
    }
    for (const response of await Promise.all([
      changed('path', other),
      changed('expires', '9999999999999'),
      changed('expires', '1'),
      changed('signature', 'x'),
      changed('signature', null),
      changed('path', null),
    ])) {
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'file.link_invalid' })
    }
  })

  it('belong to a company: a foreign path is an unknown path', async () => {
    const { data } = await upload('/v1/files', formOf(pdfBytes, 'x.pdf'), tenant)
    const ask = (token: string, path: string) => server.as(token)(file.url, { query: { path } })
    await expect(ask(tenant, data.path)).resolves.toMatchObject({
      data: { url: expect.stringContaining('signature=') },
    })
    await expect(ask(zone, data.path)).resolves.toBeTruthy()
    const refusalOf = async (path: string) => {
      const refusal: unknown = await ask(stranger, path).catch((cause: unknown) => cause)
      return { ...(refusal as Refusal), requestId: 'its own' }
    }
    const foreign = await refusalOf(data.path)
    expect(foreign).toMatchObject({ code: 'row.not_found' })
    expect(foreign).toEqual(await refusalOf(data.path.replace('x.pdf', 'y.pdf')))
  })

  it('lets a lane send photos and nothing else', async () => {
    expect(await upload('/v1/photos', formOf(pngBytes, 'depan.png'), device)).toMatchObject({ status: 200 })
    expect((await upload('/v1/files', formOf(pdfBytes, 'a.pdf'), device)).status).toBe(401)
    expect((await upload('/v1/photos', formOf(pngBytes, 'a.png'), 'unknown')).status).toBe(401)
  })

  it('include the QR of a ticket, which a decoder reads back to the signed code', async () => {
    const path = `uploads/${'c4'.repeat(16)}-1746623043883-TKT-33471185-ticket-qrcode.png`
    await makeTicket(database, { company_id: companyId, access_number: 'TKT-33471185', qr_path: path })
    const { data } = await server.as(tenant)(ticket.byAccessNumber, { params: { access_number: 'TKT-33471185' } })
    const response = await fetchUrl(data.qr_url)
    expect(response.headers.get('content-type')).toBe('image/png')
    const { data: pixels, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data).toMatch(/^AG1[A-Z2-7]{119}$/)
    const guess = path.replace('c4', 'c5')
    await expect(server.as(zone)(file.url, { query: { path: guess } })).rejects.toMatchObject({ code: 'row.not_found' })
    await expect(server.as(stranger)(file.url, { query: { path } })).rejects.toMatchObject({ code: 'row.not_found' })
  })
})
