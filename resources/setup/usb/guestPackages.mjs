import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../processes.mjs'

/** Debian's name for "the current kernel", and what its guest needs besides. */
const kernelOfToday = 'linux-image-amd64'
const others = ['busybox-static', 'udev', 'libkmod2', 'libblkid1', 'libcap2']

/** @typedef {{ kernel: string, names: string[], versions: string[] }} GuestPackages */

/**
 * Which packages make the guest today; null where apt knows none of them.
 * @returns {GuestPackages | null}
 */
export function guestPackages() {
  const kernel = /Depends: (linux-image-\S+)/.exec(apt('depends', kernelOfToday))?.[1]
  if (kernel === undefined) return null
  const names = [kernel, ...others]
  const versions = names.map(
    (name) => `${name} ${/^Version: (\S+)/m.exec(apt('show', '--no-all-versions', name))?.[1]}`,
  )
  if (versions.some((version) => version.endsWith(' undefined'))) return null
  return { kernel, names, versions }
}

/** @param {string[]} words */
const apt = (...words) => spawnSync('apt-cache', words, { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout ?? ''

/**
 * Fetches the packages without installing any, and unpacks what the guest needs of them.
 * @param {GuestPackages} packages
 * @param {string} folder
 */
export async function unpackGuest({ names, kernel }, folder) {
  const debs = join(folder, 'debs')
  mkdirSync(debs, { recursive: true })
  const script = [
    'set -e',
    `cd "${debs}"`,
    `apt-get -o APT::Sandbox::User=root -o Acquire::Retries=3 download ${names.join(' ')}`,
    `dpkg-deb --fsys-tarfile ${kernel}_*.deb | tar -x -C "${folder}" --wildcards './boot/vmlinuz-*' '*/modules.builtin' ${moduleFolders}`,
    ...others.map(
      (name) => `dpkg-deb -x ${name}_*.deb "${join(folder, name === 'busybox-static' ? 'busybox' : 'udev')}"`,
    ),
    `rm -r "${debs}"`,
  ].join('\n')
  const run = startProgram('usb-guest', ['sh', '-c', script], { limit: 10 * 60_000 })
  if ((await run.ended) !== 0) throw new Error(run.lastLines())
}

const moduleFolders = [
  'drivers/usb',
  'drivers/hid',
  'drivers/virtio',
  'drivers/net',
  'drivers/input',
  'net',
  'fs',
  'lib',
]
  .map((path) => `'*/kernel/${path}/*'`)
  .join(' ')

/**
 * The folder of the one kernel that was unpacked.
 * @param {string} folder
 */
export function moduleRoot(folder) {
  const root = join(folder, 'lib/modules')
  return join(root, readdirSync(root)[0] ?? '')
}
