import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { connectControl, type ControlClient } from '#hardware/simulation/controlClient.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { launchDesktop, type DesktopProgram } from '#test/electron/desktopProgram.ts'
import { openScreen } from '#test/electron/screenForWindows.ts'
import { makeDevice } from '#test/factories/people.ts'
import { picture, signIn, tile } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const menu = { id: 'Buka darurat: IN-01', en: 'Emergency opening: IN-01' } as const

describeOnSqlite('The emergency opening of the desktop', (_open, address) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-emergency-'))
  let site: JourneySite
  let closeScreen: () => void
  let program: DesktopProgram
  let page: Page
  let lane: ControlClient

  beforeAll(async () => {
    closeScreen = await openScreen()
    writeFileSync(join(folder, 'console.json'), JSON.stringify({ lane: 'IN-01', simulated: true }))
    site = await startJourneySite(await address(), [])
    const [row] = await site.rows<{ id: string }>('SELECT id FROM lanes WHERE code = ?', 'IN-01')
    const id = row?.id ?? ''
    const { token } = await makeDevice(site.database, { lane_id: id })
    const env = {
      AUTOGATE_DEVICE_TOKEN: token,
      AUTOGATE_DATA: folder,
      AUTOGATE_LANE_ID: id,
      AUTOGATE_LANE_DIRECTION: 'in',
    }
    program = await launchDesktop({ folder, server: site.server.url, env })
    page = await program.window(/index\.html/)
    await signIn(page, site.operators.rini.email)
    await page.getByRole('button', { name: 'Lewati' }).click()
    await vi.waitFor(async () => expect(await controlPort()).toBeGreaterThan(0), { timeout: 30_000, interval: 100 })
    lane = await connectControl(await controlPort())
    await lane.until(({ connected }) => connected)
  })
  afterAll(async () => {
    lane?.close()
    await program?.close()
    await site?.close()
    closeScreen?.()
    rmSync(folder, { recursive: true, force: true })
  })

  async function controlPort(): Promise<number> {
    const words = await program.inMain(({ standInSeen }) => standInSeen.processWords.join(''), undefined)
    return Number(/"control_port":(\d+)/.exec(words)?.[1] ?? 0)
  }
  /** Presses the entry of the tray, and a button of the question that follows. */
  const press = (label: string, button: number) =>
    program.inMain(
      ({ standInSeen }, [wanted, answer]) => {
        standInSeen.presses.push(answer)
        standInSeen.trays[0]?.press(wanted)
      },
      [label, button] as const,
    )
  const told = () =>
    program.inMain(
      ({ standInSeen: { errors, messages, notifications } }) => ({
        errors: errors.map(({ text }) => text),
        asked: messages.map(({ message }) => message),
        notices: notifications.map(({ body }) => body),
      }),
      undefined,
    )
  const recorded = async () =>
    (await site.rows<{ action: string }>("SELECT action FROM audit_records WHERE action = 'lane.emergency_open'"))
      .length

  it('opens nothing for somebody who thinks better of it', async () => {
    await press(menu.id, 0)
    await expect.poll(async () => (await told()).asked).toEqual(['Buka palang IN-01 sekarang?'])
    expect((await lane.send({ do: 'state' })).opens).toBe(0)
  })

  it('opens the barrier through the program of the devices, says so, and has it on record', async () => {
    await press(menu.id, 1)
    await lane.until(({ opens }) => opens === 1)
    await expect.poll(async () => (await told()).notices).toEqual(['Palang IN-01 dibuka. Tercatat sebagai darurat.'])
    await expect.poll(recorded, { timeout: 20_000 }).toBe(1)
    await tile(page, 'IN-01').getByText('Palang terbuka').waitFor()
    await picture(page, 'desktop-emergency')
    expect((await told()).errors).toEqual([])
  })

  it('says in the language of the desk that a full disk takes no record, and leaves the arm down', async () => {
    await page.keyboard.press('Alt+l')
    const items = () => program.inMain(({ standInSeen }) => standInSeen.trays[0]?.items, undefined)
    await expect.poll(items).toContain(menu.en)
    await lane.send({ do: 'disk', full: true })
    await press(menu.en, 1)
    await expect
      .poll(async () => (await told()).errors)
      .toEqual([
        'The barrier was not opened: the disk of this computer takes no record. Open the barrier by hand, note it on paper, and call a technician.',
      ])
    expect((await lane.send({ do: 'state' })).opens).toBe(1)
    expect(await recorded()).toBe(1)
  })

  it('opens again as soon as the disk takes something', async () => {
    await lane.send({ do: 'disk', full: false })
    await press(menu.en, 1)
    await lane.until(({ opens }) => opens === 2)
    await expect.poll(recorded, { timeout: 20_000 }).toBe(2)
  })
})
