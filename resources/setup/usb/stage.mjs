import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startNode, startProgram } from '../processes.mjs'
import { say } from '../say.mjs'
import { bundle, inTree, tree } from '../tree.mjs'
import { judge, readReport } from '../vitestStage.mjs'
import { buildGuest } from './guest.mjs'
import { emulator, machineWords } from './machine.mjs'

/** @typedef {import('../vitestStage.mjs').Outcome} Outcome */
/** @typedef {import('./guest.mjs').Guest} Guest */

const results = inTree('test/artefacts/results')
const limit = 8 * 60_000

/**
 * The tests of real USB libraries: simulated devices, exported over USB/IP to a Linux that an emulator runs.
 * @returns {Promise<Outcome>}
 */
export async function runUsbTests() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return leftOut('the guest is a Linux for x64.')
  if (spawnSync(emulator, ['--version']).status !== 0) return leftOut('QEMU is not installed.')
  const guest = await buildGuest()
  if (typeof guest === 'string') return leftOut(guest)
  return withDevices((ports) => runGuest(guest, ports))
}

/** @param {string} why */
const leftOut = (why) => ({ passed: 0, failed: 0, skipped: 1, says: `The USB tests are left out: ${why}` })

/**
 * @param {(ports: { usbip: number, control: number }) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
async function withDevices(work) {
  /** @type {(line: string) => void} */
  let hear = () => {}
  const said = new Promise((/** @type {(line: string) => void} */ resolve) => (hear = resolve))
  const devices = startNode('usb-devices', [...bundle('hardware/usbDevicesMain.js'), '--port', '0'], { onLine: hear })
  try {
    const line = await Promise.race([said, devices.ended])
    if (typeof line === 'number') return { passed: 0, failed: 1, skipped: 0, says: devices.lastLines() }
    const ready = /** @type {{ port: number, control_port: number }} */ (JSON.parse(line))
    return await work({ usbip: ready.port, control: ready.control_port })
  } finally {
    await devices.stop()
  }
}

/**
 * @param {Guest} guest
 * @param {{ usbip: number, control: number }} ports
 * @returns {Promise<Outcome>}
 */
async function runGuest(guest, { usbip, control }) {
  const report = join(results, 'usb.json')
  mkdirSync(results, { recursive: true })
  rmSync(report, { force: true })
  const words = { tree, node: process.execPath, udev: guest.udev, usbip, control }
  const machine = startProgram('usb-machine', [emulator, ...machineWords(guest, results, words)], {
    limit,
    onLine: (line) => isNews(line) && say(`    ${line}`),
  })
  const outcome = judge(await machine.ended, readReport(report))
  return outcome.failed > 0 ? { ...outcome, says: machine.lastLines() } : outcome
}

/** The kernel remarks on every virtual port that it has no speed yet. @param {string} line */
const isNews = (line) => line.trim() !== '' && !line.includes('vhci_device speed not set')
