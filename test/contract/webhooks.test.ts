import { describe, expect, it } from 'vitest'
import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { startServer } from './server.ts'
import { secretOfSite, verifies, webhookSite } from './webhookSite.ts'

describeEachDatabase('Webhooks', (open) => {
  const { site, run, rows, make, test, shown, pass, queued } = webhookSite(open)

  it('signs with the old secret beside the new one for a day', async () => {
    const made = await make()
    const { data: rotated } = await site.own(webhooks.rotateSecret, { params: { id: made.id } })
    expect(rotated.secret).toMatch(/^whsec_[\w+/]{43}=$/)
    await test(made.id)
    await pass()
    const [both] = site.receiver.received
    for (const secret of [made.secret, rotated.secret]) expect(verifies(secret, both!.headers, both!.body)).toBe(true)
    await run('UPDATE webhooks SET previous_until = ? WHERE id = ?', [new Date(Date.now() - 1), made.id])
    await test(made.id)
    await pass()
    const one = site.receiver.received[1]!
    expect([made.secret, rotated.secret].map((secret) => verifies(secret, one.headers, one.body))).toEqual([
      false,
      true,
    ])
  })

  it('keeps its secret out of the database, the log and every later reply', async () => {
    const made = await make()
    await test(made.id)
    await pass()
    const bare = made.secret.replace('whsec_', '')
    const seen = [
      await rows('SELECT * FROM webhooks'),
      await rows('SELECT * FROM webhook_deliveries'),
      await rows('SELECT * FROM audit_records'),
      await shown(made.id),
      (await site.own(webhooks.list, { query: {} })).data,
    ]
    expect(JSON.stringify(seen)).toContain(made.id)
    expect(JSON.stringify(seen)).not.toContain(bare)
  })

  it('belongs to its company, and only the zone hears of all', async () => {
    const made = await make()
    const { id } = await test(made.id)
    const params = { id: made.id }
    for (const deed of [
      () => site.other(webhooks.detail, { params }),
      () => site.other(webhooks.update, { params, body: { url: 'https://evil.example/' } }),
      () => site.other(webhooks.rotateSecret, { params }),
      () => site.other(webhooks.test, { params, body: { type: 'gate.opened' } }),
      () => site.other(webhooks.deliveries, { params, query: {} }),
      () => site.other(webhooks.delete, { params }),
      () => site.other(webhooks.delivery, { params: { id } }),
      () => site.other(webhooks.replay, { params: { id } }),
    ])
      await expect(deed()).rejects.toMatchObject({ status: 404, code: 'row.not_found' })
    expect((await site.other(webhooks.list, { query: { company_id: site.companyId } })).data).toEqual([])
    await expect(make(site.other, { company_id: site.companyId })).rejects.toMatchObject({ status: 422 })
    expect((await make(site.other)).company?.id).toBe(site.otherId)
    expect((await make(site.zone)).company).toBeNull()
  })

  it('is deleted with what it has not told yet', async () => {
    const made = await make()
    await test(made.id)
    await site.own(webhooks.delete, { params: { id: made.id } })
    await pass()
    expect(site.receiver.received).toEqual([])
    expect(await queued()).toEqual([])
    await expect(shown(made.id)).rejects.toMatchObject({ status: 404 })
  })

  describe('refuses', () => {
    it('in production whatever does not lead to the public internet', async () => {
      const careful = await startServer(site.database, {
        variables: { WEBHOOK_TARGETS: 'public', AUTOGATE_SECRET: secretOfSite },
      })
      const call = careful.as(await userToken(site.database, careful, { level: 'admin' }))
      for (const url of ['http://example.com/', 'https://127.0.0.1/', 'https://[::1]/', 'https://intranet/'])
        await expect(make(call, { url })).rejects.toMatchObject({ status: 422, fields: [{ code: 'webhook_url' }] })
      const made = await make(call, { url: 'https://example.com/hook' })
      const update = () => call(webhooks.update, { params: { id: made.id }, body: { url: 'https://10.0.0.1/' } })
      await expect(update()).rejects.toMatchObject({ status: 422 })
      await careful.close()
    })

    it.each([
      ['an address that is none', { url: 'not an address' }, 'url'],
      ['another scheme', { url: 'ftp://example.com/' }, 'url'],
      ['a file', { url: 'file:///etc/passwd' }, 'url'],
      ['a password in the address', { url: 'https://user:pass@example.com/' }, 'url'],
      ['no event', { events: [] }, 'events'],
      ['an event that does not exist', { events: ['gate.exploded'] }, 'events.0'],
      ['the same event twice', { events: ['gate.opened', 'gate.opened'] }, 'events'],
      ['no name', { name: ' ' }, 'name'],
    ])('%s', async (_, change, path) => {
      await expect(make(site.own, change)).rejects.toMatchObject({ status: 422, fields: [{ path }] })
    })
  })
})
