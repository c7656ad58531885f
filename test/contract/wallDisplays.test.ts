import { afterAll, beforeAll, expect, it } from 'vitest'
import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeLane } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const views = [{ view: 'cameras' as const }]

describeEachDatabase('Wall displays', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
  })
  afterAll(() => server.close())

  const rows = <Row>(statement: string, ...values: string[]) =>
    inTestWork(database, ({ sql }) => sql.rows<Row>(statement, values))

  it('tell their token once, and keep neither it nor its hash where people read', async () => {
    const { data } = await zone(wallDisplay.create, { body: { name: 'utama', title: 'Gerbang Utama', views } })
    expect(data.path).toBe(`/wall/utama#${data.token}`)
    const [stored] = await rows<{ token_hash: string }>('SELECT token_hash FROM wall_displays WHERE id = ?', data.id)
    expect(stored?.token_hash).toHaveLength(64)
    expect(stored?.token_hash).not.toContain(data.token)
    const shown = JSON.stringify((await zone(wallDisplay.detail, { params: { id: data.id } })).data)
    const logged = JSON.stringify(await rows("SELECT * FROM audit_records WHERE entity = 'wall_display'"))
    for (const secret of [data.token, stored?.token_hash ?? '']) {
      expect(shown).not.toContain(secret)
      expect(logged).not.toContain(secret)
    }
  })

  it('have a name of their own, and a playlist that can be shown', async () => {
    await zone(wallDisplay.create, { body: { name: 'pelabuhan', title: 'Pelabuhan', views } })
    const again = zone(wallDisplay.create, { body: { name: 'pelabuhan', title: 'Lagi', views } })
    await expect(again).rejects.toMatchObject({ code: 'row.taken', status: 409 })
    for (const wrong of [{ name: 'Dua Kata' }, { views: [] }, { views: [{ view: 'cameras' as const, seconds: 1 }] }])
      await expect(
        zone(wallDisplay.create, { body: { name: 'lain', title: 'Lain', views, ...wrong } }),
      ).rejects.toMatchObject({ code: 'request.invalid' })
  })

  it('lose their token and get another one', async () => {
    const { data } = await zone(wallDisplay.create, { body: { name: 'lobi', title: 'Lobi', views, public: true } })
    const params = { id: data.id }
    expect((await zone(wallDisplay.revoke, { params })).data).toMatchObject({ active: false, token_made_at: null })
    const renewed = (await zone(wallDisplay.renew, { params })).data
    expect(renewed).toMatchObject({ active: true, public: true })
    expect(renewed.token).not.toBe(data.token)
    const stale = zone(wallDisplay.update, { params, body: { title: 'Lobi Timur', version: 1 } })
    await expect(stale).rejects.toMatchObject({ code: 'row.changed' })
    await zone(wallDisplay.delete, { params })
    await expect(zone(wallDisplay.detail, { params })).rejects.toMatchObject({ code: 'row.not_found' })
  })

  it('take live pictures from where an administrator says', async () => {
    const params = { id: (await makeLane(database)).id }
    expect((await zone(wallDisplay.stream, { params })).data).toMatchObject({ kind: 'none', url: null })
    const without = zone(wallDisplay.setStream, { params, body: { kind: 'whep', url: null } })
    await expect(without).rejects.toMatchObject({ code: 'lane.stream_address' })
    const script = zone(wallDisplay.setStream, { params, body: { kind: 'mjpeg', url: 'javascript:alert(1)' } })
    await expect(script).rejects.toMatchObject({ code: 'request.invalid' })
    await zone(wallDisplay.setStream, { params, body: { kind: 'mjpeg', url: '/cameras/in-03' } })
    expect((await zone(wallDisplay.stream, { params })).data).toMatchObject({ kind: 'mjpeg', url: '/cameras/in-03' })
  })
})
