import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** How a fuse is written in the binary. */
const off = '0'.charCodeAt(0)
const on = '1'.charCodeAt(0)

const root = resolve(import.meta.dirname, '../..')

/**
 * Electron's binary cannot be had on every machine: its folder is stood in for by a file that holds the fuses as
 * Electron's does, all in their state as delivered. What electron-builder makes of it is electron-builder's own work.
 */
function makeElectronFolder(folder: string): void {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const asDelivered = '100011110'
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, asDelivered.length]), Buffer.from(asDelivered)])
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('program'), wire, Buffer.from('end')]))
  writeFileSync(join(folder, 'version'), '45.4.1')
}

describe('The packaged console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-package-'))
  const program = join(folder, 'dist/linux-unpacked/autogate')
  const archive = join(folder, 'dist/linux-unpacked/resources/app.asar')

  beforeAll(() => {
    makeElectronFolder(join(folder, 'electron'))
    const builder = join(root, 'node_modules/electron-builder/cli.js')
    const settings = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'dist')}`]
    const words = [builder, '--linux', '--dir', '--publish', 'never', ...settings]
    const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
    expect(run.status, run.stdout + run.stderr).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds the windows, their pages and the devices, and nothing of the server, the tests or this machine', () => {
    const files = listPackage(archive, { isPack: false })
    for (const path of ['main/index.js', 'preload/index.cjs', 'renderer/index.html', 'hardware/laneAgentMain.js'])
      expect(files).toContain(`/out/${path}`)
    expect(files).toContain('/resources/icons/icon.png')
    const ours = files.filter((path) => !path.startsWith('/node_modules'))
    expect(ours.filter((path) => /\.map$|\.env|\.test\.|^\/(server|test|var|out\/server)/.test(path))).toEqual([])
    const manifest: { main?: string } = JSON.parse(extractFile(archive, 'package.json').toString())
    expect(manifest.main).toBe('out/main/index.js')
  })

  it('keeps native libraries outside the archive, where the system can load them', () => {
    const native = listPackage(archive, { isPack: true }).filter((path) => path.endsWith('.node'))
    expect(native.length).toBeGreaterThan(0)
    expect(native.filter((path) => !path.startsWith('unpack'))).toEqual([])
  })

  it('has its fuses set: no Node, no inspector, no other archive, no changed one', async () => {
    const wire = await getCurrentFuseWire(program)
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      cookies: wire[FuseV1Options.EnableCookieEncryption],
      integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: off,
      nodeOptions: off,
      inspect: off,
      cookies: on,
      integrity: on,
      onlyAsar: on,
      fileProtocol: off,
    })
  })
})
