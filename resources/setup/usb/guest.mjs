import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { step } from '../say.mjs'
import { guestPackages, moduleRoot, unpackGuest } from './guestPackages.mjs'
import { bareKernel, initramfs, modulesInOrder } from './initramfs.mjs'

/** Virtual machine, file share and network; the USB/IP host controller; what scanners, relays and printers bind to. */
const modules = 'virtio_pci 9pnet_virtio 9p overlay virtio_net vhci-hcd hid hid-generic usbhid usblp evdev'.split(' ')

/** @typedef {{ kernel: string, initramfs: string, udev: string }} Guest paths of its parts */

/**
 * A Linux with USB for the emulator, made of Debian packages once for each of their versions and kept outside git.
 * @returns {Promise<Guest | string>} a string says why there is none
 */
export async function buildGuest() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'autogate', 'usb-guest')
  const packages = guestPackages()
  if (packages === null) return 'apt does not know Debian’s kernel packages here.'
  const folder = join(cache, fingerprint(packages.versions))
  if (existsSync(folder)) return partsOf(folder)
  mkdirSync(cache, { recursive: true })
  await step('Building the USB guest from Debian packages (once)', async () => {
    const half = mkdtempSync(join(cache, 'half-'))
    try {
      await unpackGuest(packages, half)
      assemble(half)
      for (const old of readdirSync(cache)) if (!old.startsWith('half-')) rmSync(join(cache, old), { recursive: true })
      renameSync(half, folder)
    } finally {
      rmSync(half, { recursive: true, force: true })
    }
  })
  return partsOf(folder)
}

/** Newer packages or another recipe make another guest. @param {string[]} versions */
function fingerprint(versions) {
  const recipe = ['guest.mjs', 'guestPackages.mjs', 'initramfs.mjs', 'init.sh']
  const hash = createHash('sha256').update(versions.join('\n'))
  for (const name of recipe) hash.update(readFileSync(join(import.meta.dirname, name)))
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} folder */
function assemble(folder) {
  const boot = join(folder, 'boot')
  const image = readdirSync(boot).find((name) => name.startsWith('vmlinuz-')) ?? ''
  const { kernel, initramfs: first } = partsOf(folder)
  writeFileSync(kernel, bareKernel(readFileSync(join(boot, image))))
  writeFileSync(
    first,
    initramfs({
      busybox: readFileSync(join(folder, 'busybox/bin/busybox')),
      modules: modulesInOrder(moduleRoot(folder), modules),
      init: readFileSync(join(import.meta.dirname, 'init.sh')),
    }),
  )
  for (const unpacked of ['boot', 'lib', 'busybox']) rmSync(join(folder, unpacked), { recursive: true, force: true })
}

/** @param {string} folder */
const partsOf = (folder) => ({
  kernel: join(folder, 'vmlinux'),
  initramfs: join(folder, 'initramfs.cpio'),
  udev: join(folder, 'udev'),
})
