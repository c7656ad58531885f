import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { startProgram } from './processes.mjs'
import { say, step } from './say.mjs'
import { logName } from './tree.mjs'

/**
 * @typedef {object} SystemPackage
 * @property {string} name in Debian
 * @property {string} [program] found on the path when it is installed by other means
 * @property {string} leftOut what is not tested without it
 * @property {true} [optional] a machine that cannot have it is in order
 */

/** What tests need beyond Node. @type {SystemPackage[]} */
const needed = [
  { name: 'mariadb-server', program: 'mariadbd', leftOut: 'the contract and fault tests on MySQL' },
  { name: 'chromium', program: 'chromium', leftOut: 'the journeys in a browser' },
  { name: 'xvfb', program: 'Xvfb', leftOut: 'the desktop console’s windows on a screen', optional: true },
  { name: 'redis-server', program: 'redis-server', leftOut: 'the tests of several servers together' },
  { name: 'poppler-utils', program: 'pdftoppm', leftOut: 'the tests that print tickets and read them again' },
  { name: 'libusb-1.0-0', leftOut: 'the tests that open USB devices' },
  { name: 'fonts-dejavu-core', leftOut: 'the screenshots with legible text' },
  {
    name: 'qemu-system-x86',
    program: 'qemu-system-x86_64',
    leftOut: 'the tests of USB devices on a real kernel',
    optional: true,
  },
]

/**
 * Installs what is missing where that is possible, and else says what to install and what is left out.
 * @returns {Promise<{ missing: string[], failed: boolean }>} `failed` when an installation was tried in vain
 */
export async function installSystemPackages() {
  const absent = needed.filter((each) => !isPresent(each))
  const possible = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const missing = possible ? await installInTurn(absent) : absent
  if (missing.length === 0) return { missing: [], failed: false }
  const names = missing.map(({ name }) => name)
  for (const { name, leftOut } of missing) say(`  ${name} is not installed: without it, ${leftOut} are left out.`)
  say(
    possible
      ? `  apt-get could not install it; its words are in ${logName('apt-install')}.`
      : `  To run them too, on Debian or Ubuntu: sudo apt-get install ${names.join(' ')}`,
  )
  return { missing: names, failed: possible && missing.some(({ optional }) => !optional) }
}

/**
 * What must be there first; what may be missing does not keep the rest away.
 * @param {SystemPackage[]} absent
 * @returns {Promise<SystemPackage[]>} what could not be installed
 */
async function installInTurn(absent) {
  const groups = [absent.filter(({ optional }) => !optional), absent.filter(({ optional }) => optional)]
  /** @type {SystemPackage[]} */
  const missing = []
  for (const group of groups) {
    if (group.length > 0 && !(await install(group.map(({ name }) => name)))) missing.push(...group)
  }
  return missing
}

/** @param {string[]} names */
function install(names) {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, limit: 15 * 60_000 }
  const apt = ['apt-get', '-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=30']
  return step(`Installing ${names.join(', ')} (apt-get, once)`, async () => {
    await startProgram('apt-update', [...apt, 'update'], options).ended
    const install = startProgram('apt-install', [...apt, 'install', '-y', '--no-install-recommends', ...names], options)
    return (await install.ended) === 0
  })
}

/** @param {SystemPackage} wanted */
function isPresent({ name, program }) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin']
  if (program !== undefined && folders.some((folder) => existsSync(join(folder, program)))) return true
  if (process.platform !== 'linux') return program === undefined
  return (
    spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}', name], { encoding: 'utf8' }).stdout?.startsWith('ii') ??
    false
  )
}
