import { afterAll, beforeAll, expect, it } from 'vitest'
import { contact } from '#shared/contract/autogate/contact.ts'
import { faq } from '#shared/contract/autogate/faq.ts'
import { product } from '#shared/contract/autogate/product.ts'
import { publicFaq } from '#shared/contract/autogate/publicFaq.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { ensureSiteContacts } from '#server/database/seeds/siteContacts.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeContact, makeProduct } from '#test/factories/references.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
const codeOf = (cause: { code?: string }) => cause.code

describeEachDatabase('Goods, questions and contacts', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let tenant: Call
  let ownId: string
  let otherId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    ownId = (await makeCompany(database, { name: 'PT Milik Sendiri' })).id
    otherId = (await makeCompany(database)).id
    zone = server.as(await userToken(database, server))
    tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: ownId }))
  })
  afterAll(() => server.close())

  const auditOf = (id: string) =>
    inTestWork(database, async ({ sql }) => {
      const rows = await sql.rows<{ action: string }>(
        'SELECT action FROM audit_records WHERE entity_id = ? ORDER BY id',
        [id],
      )
      return rows.map(({ action }) => action)
    })

  it('keep a tenant’s goods, take the name for the commodity, and let a deleted name be used again', async () => {
    const body = { name: 'Katoda tembaga', unit_of_item: 'Ton', hs_code: '7403.11.00', needs_customs: true }
    const { data: made } = await tenant(product.create, { body })
    expect(made).toMatchObject({
      company: { id: ownId, name: 'PT Milik Sendiri' },
      comodity: 'Katoda tembaga',
      hs_code: '74031100',
      needs_customs: true,
      version: 1,
    })
    await expect(tenant(product.create, { body: { ...body, name: 'KATODA Tembaga' } })).rejects.toMatchObject({
      code: 'row.taken',
      fields: [{ path: 'name', code: 'taken' }],
    })
    const params = { id: made.id }
    const { data } = await tenant(product.update, { params, body: { comodity: 'Tembaga', hs_code: null, version: 1 } })
    expect(data).toMatchObject({ name: 'Katoda tembaga', comodity: 'Tembaga', hs_code: null, version: 2 })
    expect(await tenant(product.update, { params, body: { name: 'X', version: 1 } }).catch(codeOf)).toBe('row.changed')
    await tenant(product.delete, { params })
    expect(await tenant(product.detail, { params }).catch(codeOf)).toBe('row.not_found')
    expect(await auditOf(made.id)).toEqual(['product.create', 'product.update', 'product.delete'])
    await expect(tenant(product.create, { body })).resolves.toBeTruthy()
    await expect(zone(product.create, { body: { ...body, company_id: otherId } })).resolves.toBeTruthy()
  })

  it.each([
    ['no unit', { unit_of_item: '' }, 'unit_of_item', 'too_short'],
    ['an HS code of letters', { hs_code: 'abcd' }, 'hs_code', 'hs_code'],
    ['another company', { company_id: unknownId }, 'company_id', 'not_found'],
    ['a flag that is none', { needs_customs: 'ya' }, 'needs_customs', 'type'],
    ['a name of control characters', { name: 'a\u0007b' }, 'name', 'controls'],
  ])('refuse goods with %s', async (_, change, path, code) => {
    const body = { name: 'Ditolak', unit_of_item: 'Kg', ...change } as never
    for (const call of [zone, tenant])
      await expect(call(product.create, { body })).rejects.toMatchObject({ fields: [{ path, code }] })
  })

  it('show a tenant its own goods and everybody’s, and let it change its own only', async () => {
    const own = await makeProduct(database, { company_id: ownId, name: 'Uji A' })
    const shared = await makeProduct(database, { name: 'Uji B', needs_customs: true })
    const foreign = await makeProduct(database, { company_id: otherId, name: 'Uji C' })
    const names = async (query: object) =>
      (await tenant(product.list, { query: { search: 'uji', ...query } })).data.map(({ name }) => name)
    expect(await names({})).toEqual(['Uji A', 'Uji B'])
    expect(await names({ sort: '-name', per_page: 1 })).toEqual(['Uji B'])
    expect(await names({ needs_customs: 'true' })).toEqual(['Uji B'])
    expect(await names({ company_id: otherId })).toEqual([])
    const tried = async (id: string) => [
      await tenant(product.detail, { params: { id } }).then(() => 'ok', codeOf),
      await tenant(product.update, { params: { id }, body: {} }).then(() => 'ok', codeOf),
      await tenant(product.delete, { params: { id } }).then(() => 'ok', codeOf),
    ]
    expect(await tried(foreign.id)).toEqual(['row.not_found', 'row.not_found', 'row.not_found'])
    expect(await tried(unknownId)).toEqual(['row.not_found', 'row.not_found', 'row.not_found'])
    expect(await tried(shared.id)).toEqual(['ok', 'auth.forbidden', 'auth.forbidden'])
    expect(await tried(own.id)).toEqual(['ok', 'ok', 'ok'])
  })

  it('order questions in groups, which their names make', async () => {
    const ask = async (question: string, rest: object) => {
      const body = { question, answer: 'Jawaban.\n\nParagraf kedua.', ...rest }
      return (await zone(faq.create, { body })).data
    }
    const first = await ask('Pertama?', { group_name: 'Tiket' })
    expect(first).toMatchObject({ group: { name: 'Tiket' }, position: 1, is_published: false })
    const second = await ask('Kedua?', { group_id: first.group.id })
    const front = await ask('Paling depan?', { group_name: 'tiket', position: 1 })
    await ask('Lain?', { group_name: 'Tamu', is_published: true })
    const grouped = async () => {
      const { data } = await zone(faq.grouped, { query: {} })
      return data.map(({ name, faqs }) => [name, ...faqs.map(({ question, position }) => `${position} ${question}`)])
    }
    expect(await grouped()).toEqual([
      ['Tiket', '1 Paling depan?', '2 Pertama?', '3 Kedua?'],
      ['Tamu', '1 Lain?'],
    ])
    await zone(faq.update, { params: { id: second.id }, body: { position: 1 } })
    await zone(faq.update, { params: { id: first.id }, body: { group_name: 'Tamu', version: 1 } })
    await zone(faq.delete, { params: { id: front.id } })
    expect(await grouped()).toEqual([
      ['Tiket', '1 Kedua?'],
      ['Tamu', '1 Lain?', '2 Pertama?'],
    ])
    const { data: group } = await zone(faq.groupDetail, { params: { id: first.group.id } })
    expect(group).toMatchObject({ name: 'Tiket', faqs: [{ id: second.id }] })
    expect(await zone(faq.detail, { params: { id: front.id } }).catch(codeOf)).toBe('row.not_found')
    const stale = zone(faq.update, { params: { id: first.id }, body: { answer: 'x', version: 1 } })
    expect(await stale.catch(codeOf)).toBe('row.changed')
    expect(await auditOf(front.id)).toEqual(['faq.create', 'faq.delete'])
  })

  it('show the public what is published, searched and paged', async () => {
    const make = (question: string, is_published: boolean) =>
      zone(faq.create, { body: { group_name: 'Umum', question, answer: 'Jawaban uji 100%', is_published } })
    await make('Terbit satu?', true)
    await make('Naskah?', false)
    await make('Terbit dua?', true)
    const { data, pagination } = await server.call(publicFaq.list, { query: { search: '100%', per_page: 1, page: 2 } })
    expect(data).toEqual([
      {
        id: expect.any(String),
        group: { id: expect.any(String), name: 'Umum' },
        question: 'Terbit dua?',
        answer: 'Jawaban uji 100%',
      },
    ])
    expect(pagination).toMatchObject({ total: 2, last_page: 2 })
    const ofGroup = await server.call(publicFaq.list, { query: { group_id: data[0]?.group.id ?? '' } })
    expect(ofGroup.data).toHaveLength(2)
    const drafts = await zone(faq.grouped, { query: { is_published: 'false', search: 'naskah' } })
    expect(drafts.data.map(({ faqs }) => faqs.map(({ question }) => question))).toEqual([['Naskah?']])
  })

  it.each([
    ['no group', { group_name: undefined }, 'group_id', 'required'],
    ['an unknown group', { group_name: undefined, group_id: unknownId }, 'group_id', 'not_found'],
    ['an empty answer', { answer: '  ' }, 'answer', 'too_short'],
    ['place 0', { position: 0 }, 'position', 'too_small'],
  ])('refuse a question with %s', async (_, change, path, code) => {
    const body = { group_name: 'Tiket', question: 'Ya?', answer: 'Ya.', ...change } as never
    await expect(zone(faq.create, { body })).rejects.toMatchObject({ fields: [{ path, code }] })
  })

  it('leave questions to the zone', async () => {
    const body = { group_name: 'Tiket', question: 'Ya?', answer: 'Ya.' }
    const { data } = await zone(faq.create, { body })
    const params = { id: data.id }
    expect(await tenant(faq.create, { body }).catch(codeOf)).toBe('auth.forbidden')
    expect(await tenant(faq.update, { params, body: {} }).catch(codeOf)).toBe('auth.forbidden')
    expect(await tenant(faq.delete, { params }).catch(codeOf)).toBe('auth.forbidden')
  })

  it('keep the desks of the site, and how they are reached', async () => {
    const clerk = () => inTestWork(database, ({ sql, now }) => ensureSiteContacts(sql, now))
    await clerk()
    const helpdesk = async () => {
      const { data } = await tenant(contact.list, { query: { search: 'layanan kawasan' } })
      return data[0]
    }
    const found = await helpdesk()
    const params = { id: found?.id ?? '' }
    const { data } = await zone(contact.update, { params, body: { phone: '+62 31 555 0100', email: null, version: 1 } })
    expect(data).toMatchObject({ code: 'HELPDESK', phone: '+62 31 555 0100', version: 2 })
    await clerk()
    expect(await helpdesk()).toMatchObject({ phone: '+62 31 555 0100' })
    expect(await zone(contact.update, { params, body: { name: 'X', version: 1 } }).catch(codeOf)).toBe('row.changed')
    expect(await tenant(contact.update, { params, body: { name: 'X' } }).catch(codeOf)).toBe('auth.forbidden')
    await expect(
      zone(contact.update, { params, body: { phone: 'nanti', email: 'surel', whatsapp: '1' } }),
    ).rejects.toMatchObject({
      fields: [
        { path: 'phone', code: 'phone' },
        { path: 'whatsapp', code: 'phone' },
        { path: 'email', code: 'format' },
      ],
    })
    expect(await auditOf(params.id)).toEqual(['contact.update'])
    const last = await makeContact(database, { position: 999 })
    const sorted = await tenant(contact.list, { query: { sort: '-position', per_page: 1 } })
    expect(sorted.data.map(({ id }) => id)).toEqual([last.id])
    expect((await tenant(contact.detail, { params: { id: last.id } })).data).toMatchObject({ code: last.code })
  })
})
