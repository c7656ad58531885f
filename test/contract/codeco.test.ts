import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { codeco } from '#shared/contract/autogate/codeco.ts'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { notification } from '#shared/contract/autogate/notification.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { worldDocument } from '#test/outside/worldDocuments.ts'
import { startOutsideSite } from './outsideSite.ts'

type Site = Awaited<ReturnType<typeof startOutsideSite>>
const codeOf = (cause: { code?: string }) => cause.code

describeEachDatabase('Gate movements told to customs', (open) => {
  let database: Database
  let site: Site
  let zone: Call
  let tenant: Call
  let other: Call
  let companyId: string
  let documentId: string

  beforeAll(async () => {
    database = await open()
    site = await startOutsideSite(database, [worldDocument()])
    companyId = (await makeCompany(database, { name: 'PT <Milik> & Co', npwp: '012345678901000' })).id
    const otherId = (await makeCompany(database)).id
    zone = site.server.as(await userToken(database, site.server))
    const permissions = ['customs.read', 'customs.refresh'] as const
    tenant = site.server.as(
      await userToken(database, site.server, { level: 'tenant', company_id: companyId, permissions }),
    )
    other = site.server.as(
      await userToken(database, site.server, { level: 'tenant', company_id: otherId, permissions }),
    )
    await site.outside.refreshDue()
    await site.outside.settled()
    documentId = (await zone(ceisa.detail, { params: { id_header: 'hdr-412' } })).data.id
  })
  afterEach(() => site.mend())
  afterAll(() => site.close())

  const ticketWith = (detail: object, more: object = {}) =>
    makeTicket(database, {
      kind: 'with_pabeanan',
      company_id: companyId,
      customs_document_id: documentId,
      total_item: '28000.000',
      detail,
      ...more,
    })
  const containers = { container_numbers: ['TEMU1234567'], seal_numbers: ['S-1'] }
  const listed = async () => (await zone(codeco.list, { query: { sort: 'created_at', per_page: 100 } })).data

  /** The movement of a scan, once the publisher has seen it. */
  async function movementOf(id: string) {
    await expect.poll(async () => (await listed()).some((row) => row.id === id)).toBe(true)
    return async () => (await zone(codeco.detail, { params: { id } })).data
  }

  /** Makes what waits for another attempt due now. */
  const hurry = () =>
    inTestWork(database, ({ sql, now }) =>
      sql.run("UPDATE codeco_messages SET due_at = ? WHERE state = 'queued'", [new Date(now.getTime() - 1000)]),
    )

  const undo = (id: string) =>
    zone(gateIn.undo, { params: { id }, body: { reason_code: 'wrong_vehicle', note: 'Kendaraan lain' } })

  it('go out once for each passage, with reference numbers of their own', async () => {
    const ticket = await ticketWith(containers)
    const { id: inId } = await site.scan('in', ticket)
    const { id: outId } = await site.scan('out', ticket)
    const [entered, left] = [await movementOf(inId), await movementOf(outId)]
    expect(await entered()).toMatchObject({
      state: 'queued',
      kind: 'container',
      kd_dok: '5',
      direction: 'in',
      payload: null,
    })
    expect(await site.outside.tellMovements()).toBe(2)
    expect(await site.outside.tellMovements()).toBe(0)
    const [first, second] = [await entered(), await left()]
    expect([first, second].map(({ state, kd_dok }) => [state, kd_dok])).toEqual([
      ['sent', '5'],
      ['sent', '6'],
    ])
    expect(first.ref_number).toMatch(/^KEKG\d{6}\d{6}$/)
    expect(Number(second.ref_number?.slice(-6))).not.toBe(Number(first.ref_number?.slice(-6)))
    expect(new Set(site.tps.taken.keys())).toEqual(new Set([first.ref_number, second.ref_number]))
    expect(first.payload).toBe(site.tps.taken.get(first.ref_number ?? ''))
    expect(first.payload).toContain('<CONSIGNEE>PT &lt;Milik&gt; &amp; Co</CONSIGNEE>')
    expect(first.payload).toContain('<FL_CONT_KOSONG>2</FL_CONT_KOSONG>')
    expect(second.payload).toContain('<FL_CONT_KOSONG>1</FL_CONT_KOSONG>')
    expect(first.log).toMatchObject([{ outcome: 'taken', answer: 'Proses Berhasil' }])
  })

  it('are told of goods without a container on their loaded way only, and of nothing else', async () => {
    const loose = await ticketWith({ container_numbers: [] })
    const { id: inId } = await site.scan('in', loose)
    const plain = await makeTicket(database, { company_id: companyId })
    const { id: plainId } = await site.scan('in', plain)
    const held = await ticketWith(containers, { police_number: 'L 9 AA' })
    const { id: refusedId } = await site.scan('in', { ...held, police_number: 'B 7777 XX' })
    const { id: outId } = await site.scan('out', loose)
    const last = await ticketWith(containers)
    const { id: lastId } = await site.scan('in', last)
    await movementOf(lastId)
    const ids = (await listed()).map(({ id }) => id)
    expect(ids).toContain(inId)
    for (const id of [plainId, refusedId, outId]) expect(ids).not.toContain(id)
    await site.outside.tellMovements()
    expect((await (await movementOf(inId))()).payload).toContain('<COCOKMS>')
  })

  it('are told again under the same number when the answer is lost, and are stored there once', async () => {
    site.tps.faults.set('lost', true)
    const { id } = await site.scan('in', await ticketWith(containers))
    const movement = await movementOf(id)
    await site.outside.tellMovements()
    const lost = await movement()
    expect(lost).toMatchObject({ state: 'queued', attempts: 1, log: [{ outcome: 'failed' }] })
    expect(site.tps.taken.has(lost.ref_number ?? '')).toBe(true)
    const stored = site.tps.taken.size
    site.mend()
    expect(await site.outside.tellMovements()).toBe(0)
    await hurry()
    await site.outside.tellMovements()
    expect(await movement()).toMatchObject({
      state: 'sent',
      ref_number: lost.ref_number,
      log: [{}, { outcome: 'known' }],
    })
    expect(site.tps.taken.size).toBe(stored)
  })

  it('that customs refuses wait for a person, who has them told again as they are now', async () => {
    site.tps.faults.set('reject', true)
    const ticket = await ticketWith(containers)
    const { id } = await site.scan('in', ticket)
    const movement = await movementOf(id)
    await site.outside.tellMovements()
    const refused = await movement()
    expect(refused).toMatchObject({ state: 'rejected', last_answer: expect.stringContaining('Gagal') })
    site.mend()
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE tickets SET detail = ? WHERE id = ?', [
        JSON.stringify({ container_numbers: ['MSKU7654321'] }),
        ticket.id,
      ]),
    )
    expect(await other(codeco.requeue, { params: { id } }).catch(codeOf)).toBe('row.not_found')
    const { data } = await zone(codeco.requeue, { params: { id } })
    expect(data).toMatchObject({ state: 'queued', attempts: 0, ref_number: refused.ref_number })
    expect(await zone(codeco.requeue, { params: { id } }).catch(codeOf)).toBe('codeco.not_failed')
    await site.outside.tellMovements()
    const told = await movement()
    expect(told).toMatchObject({ state: 'sent', ref_number: refused.ref_number })
    expect(told.payload).toContain('MSKU7654321')
    const audit = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string }>(
        "SELECT action FROM audit_records WHERE entity = 'codeco' AND entity_id = ? ORDER BY id",
        [id],
      ),
    )
    expect(audit.map(({ action }) => action)).toEqual(['codeco.rejected', 'codeco.requeue'])
  })

  it('are dead after the last attempt, and lose none while TPS Online is left alone', async () => {
    const { id } = await site.scan('in', await ticketWith(containers))
    const movement = await movementOf(id)
    await inTestWork(database, ({ sql }) => sql.run('UPDATE codeco_messages SET attempts = 7 WHERE id = ?', [id]))
    site.tps.faults.set('text', true)
    await site.outside.tellMovements()
    expect(await movement()).toMatchObject({ state: 'dead', attempts: 8, log: [{ outcome: 'failed' }] })
    const { data } = await zone(codeco.overview, {})
    expect(data.codeco).toMatchObject({ dead: 1 })
    site.mend()
    await zone(codeco.requeue, { params: { id } })
    await site.outside.tellMovements()
    expect((await movement()).state).toBe('sent')
  })

  it('are dead when nothing is left to tell them from, until a person has mended that', async () => {
    const ticket = await ticketWith(containers)
    const { id } = await site.scan('in', ticket)
    const movement = await movementOf(id)
    const bind = (document: string | null) =>
      inTestWork(database, ({ sql }) =>
        sql.run('UPDATE tickets SET customs_document_id = ? WHERE id = ?', [document, ticket.id]),
      )
    await bind(null)
    expect(await site.outside.tellMovements()).toBe(0)
    expect(await movement()).toMatchObject({ state: 'dead', last_answer: 'Tiket atau dokumennya sudah tidak ada' })
    await bind(documentId)
    await zone(codeco.requeue, { params: { id } })
    expect(await site.outside.tellMovements()).toBe(1)
    expect((await movement()).state).toBe('sent')
  })

  it('are compared with what customs has: arrived, refused later, and lost', async () => {
    const scanned = []
    for (let truck = 0; truck < 3; truck += 1) scanned.push(await site.scan('in', await ticketWith(containers)))
    const movements = []
    for (const { id } of scanned) movements.push(await movementOf(id))
    await site.outside.tellMovements()
    const [kept, refused, lost] = await Promise.all(movements.map((movement) => movement()))
    site.tps.rejects.set(refused?.ref_number ?? '', 'NO_POL salah')
    site.tps.taken.delete(lost?.ref_number ?? '')
    site.tps.taken.set('KEKG000101000001', '<x/>')
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE codeco_messages SET sent_at = ? WHERE id = ?', [
        new Date(Date.now() - 2 * 3_600_000),
        lost?.id ?? '',
      ]),
    )
    await site.outside.reconcile()
    const states = await Promise.all(movements.map(async (movement) => (await movement()).state))
    expect(states).toEqual(['accepted', 'rejected', 'queued'])
    expect(kept?.state).toBe('sent')
    const { data } = await zone(codeco.reconciliations, { query: {} })
    expect(data[0]).toMatchObject({ rejected: 1, lost: 1, strangers: ['KEKG000101000001'], error: null })
    await site.outside.tellMovements()
    expect(site.tps.taken.has(lost?.ref_number ?? '')).toBe(true)
    site.tps.faults.set('down', true)
    const today = new Date().toISOString().slice(0, 10)
    await zone(codeco.reconcile, { body: { from_day: today, to_day: today } })
    await expect.poll(async () => (await zone(codeco.reconciliations, { query: {} })).data[0]?.error).toContain('503')
  })

  it('are accepted as soon as customs lists them, without waiting for the night', async () => {
    const { id } = await site.scan('in', await ticketWith(containers))
    const movement = await movementOf(id)
    await site.outside.tellMovements()
    expect((await movement()).state).toBe('sent')
    const nights = (await zone(codeco.reconciliations, { query: {} })).pagination?.total
    await site.outside.acknowledgeMovements()
    expect(await movement()).toMatchObject({ state: 'accepted', settled_at: expect.any(String) })
    expect((await zone(codeco.reconciliations, { query: {} })).pagination?.total).toBe(nights)
  })

  it('are never told once their check-in is undone', async () => {
    const { id } = await site.scan('in', await ticketWith(containers))
    const movement = await movementOf(id)
    await undo(id)
    expect(await movement()).toMatchObject({ state: 'dead', correction: null, undone_at: expect.any(String) })
    expect(await zone(codeco.requeue, { params: { id } }).catch(codeOf)).toBe('codeco.undone')
    expect(await zone(codeco.correct, { params: { id }, body: { note: 'Surat S-1' } }).catch(codeOf)).toBe(
      'codeco.no_correction',
    )
    const stored = site.tps.taken.size
    await hurry()
    await site.outside.tellMovements()
    expect(site.tps.taken.size).toBe(stored)
  })

  it('that customs holds although their check-in was undone are to be corrected by a person', async () => {
    const { id } = await site.scan('in', await ticketWith(containers))
    const movement = await movementOf(id)
    await site.outside.tellMovements()
    await undo(id)
    const due = await zone(codeco.list, { query: { correction: 'due' } })
    expect(due.data).toMatchObject([{ id, state: 'sent', correction: { state: 'due', corrected_by: null } }])
    expect((await zone(codeco.overview, {})).data.corrections_due).toBe(1)
    const told = await zone(notification.list, { query: {} })
    expect(told.data.find(({ kind }) => kind === 'codeco.correction_due')?.message).toContain(
      (await movement()).ref_number,
    )
    await site.outside.acknowledgeMovements()
    const note = 'Surat pembatalan S-412'
    expect(await other(codeco.correct, { params: { id }, body: { note } }).catch(codeOf)).toBe('row.not_found')
    const { data } = await zone(codeco.correct, { params: { id }, body: { note } })
    expect(data).toMatchObject({ state: 'accepted', correction: { state: 'done', note } })
    expect(await zone(codeco.correct, { params: { id }, body: { note } }).catch(codeOf)).toBe('codeco.no_correction')
    expect((await zone(codeco.overview, {})).data.corrections_due).toBe(0)
  })

  it('that were undone and never arrived are not told again', async () => {
    const { id } = await site.scan('in', await ticketWith(containers))
    const movement = await movementOf(id)
    await site.outside.tellMovements()
    await undo(id)
    site.tps.taken.delete((await movement()).ref_number ?? '')
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE codeco_messages SET sent_at = ? WHERE id = ?', [new Date(Date.now() - 2 * 3_600_000), id]),
    )
    await site.outside.reconcile()
    expect(await movement()).toMatchObject({ state: 'dead', correction: null })
    await hurry()
    await site.outside.tellMovements()
    expect(site.tps.taken.has((await movement()).ref_number ?? '')).toBe(false)
  })

  it.each([
    ['backwards', { from_day: '2026-11-21', to_day: '2026-11-20' }, 'codeco.range_reversed'],
    ['over a year', { from_day: '2025-11-21', to_day: '2026-11-20' }, 'codeco.range_too_long'],
  ])('are not compared %s', async (_, body, code) => {
    expect(await zone(codeco.reconcile, { body }).catch(codeOf)).toBe(code)
  })

  it('are shown to their company alone', async () => {
    const all = await listed()
    const own = (await tenant(codeco.list, { query: { per_page: 100 } })).data
    expect(own).toHaveLength(all.length)
    expect((await other(codeco.list, { query: {} })).data).toEqual([])
    const params = { id: all[0]?.id ?? '' }
    expect(await other(codeco.detail, { params }).catch(codeOf)).toBe('row.not_found')
    expect((await tenant(codeco.detail, { params })).data.id).toBe(params.id)
    const dead = (await zone(codeco.list, { query: { state: 'dead' } })).data
    expect(dead.map(({ id }) => id).sort()).toEqual(
      all
        .filter(({ state }) => state === 'dead')
        .map(({ id }) => id)
        .sort(),
    )
    expect(await tenant(codeco.reconciliations, { query: {} }).catch(codeOf)).toBe('auth.forbidden')
  })
})
