import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** @typedef {{ name: string, mode: number, data?: Buffer, device?: [number, number] }} Entry */

const folder = 0o040755
const program = 0o100755
const file = 0o100644
const characterDevice = 0o020600

/**
 * The first root of the guest: busybox, kernel modules in the order they are loaded, and the script that starts all.
 * @param {{ busybox: Buffer, modules: { name: string, data: Buffer }[], init: Buffer }} parts
 * @returns {Buffer} a newc archive, as the kernel unpacks it
 */
export function initramfs({ busybox, modules, init }) {
  /** @type {Entry[]} */
  const entries = [
    ...['bin', 'dev', 'proc', 'sys', 'modules', 'root'].map((name) => ({ name, mode: folder })),
    { name: 'dev/console', mode: characterDevice, device: [5, 1] },
    { name: 'bin/busybox', mode: program, data: busybox },
    ...modules.map(({ name, data }, index) => ({
      name: `modules/${String(index).padStart(2, '0')}-${name}`,
      mode: file,
      data,
    })),
    { name: 'init', mode: program, data: init },
    { name: 'TRAILER!!!', mode: 0 },
  ]
  return Buffer.concat(entries.flatMap(archived))
}

/**
 * @param {Entry} entry
 * @param {number} index
 */
function archived({ name, mode, data = Buffer.alloc(0), device = [0, 0] }, index) {
  const path = Buffer.from(`${name}\0`)
  const fields = [index + 1, mode, 0, 0, 1, 0, data.length, 0, 0, ...device, path.length, 0]
  const head = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`
  return [padded(Buffer.concat([Buffer.from(head), path])), padded(data)]
}

/** @param {Buffer} bytes */
const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

/** One name for a module, however it is spelled. @param {string} name */
const plain = (name) => name.replaceAll('-', '_')

/**
 * Modules with all they depend on, in the order in which they load.
 * @param {string} root lib/modules/<version> of a kernel package
 * @param {string[]} wanted
 * @returns {{ name: string, data: Buffer }[]}
 */
export function modulesInOrder(root, wanted) {
  const builtIn = new Set(
    readFileSync(join(root, 'modules.builtin'), 'utf8')
      .split('\n')
      .map((path) => plain(basename(path, '.ko'))),
  )
  const paths = new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ko(\.xz)?$/.test(path))
      .map((path) => [plain(basename(path).replace(/\.ko(\.xz)?$/, '')), join(root, path)]),
  )
  /** @type {Map<string, Buffer>} */
  const ordered = new Map()
  const add = (/** @type {string} */ name) => {
    if (ordered.has(name) || builtIn.has(name)) return
    const path = paths.get(name)
    if (path === undefined) throw new Error(`The kernel package has no module ${name}.`)
    const data = path.endsWith('.xz') ? unpacked(readFileSync(path), ['xz', '-dc']) : readFileSync(path)
    for (const dependency of dependenciesOf(data)) add(dependency)
    ordered.set(name, data)
  }
  for (const name of wanted) add(plain(name))
  return [...ordered].map(([name, data]) => ({ name: `${name}.ko`, data }))
}

/** @param {Buffer} module */
const dependenciesOf = (module) =>
  (/\0depends=([^\0]*)\0/.exec(module.toString('latin1'))?.[1] ?? '').split(',').filter(Boolean).map(plain)

/**
 * The kernel inside Debian's self-extracting image: emulated machines start it directly, without minutes of unpacking.
 * @param {Buffer} image vmlinuz
 */
export function bareKernel(image) {
  const setUpSectors = image[0x1f1] || 4
  const start = (setUpSectors + 1) * 512 + image.readUInt32LE(0x248)
  const payload = image.subarray(start, start + image.readUInt32LE(0x24c))
  const magic = payload.toString('hex', 0, 4)
  const tool =
    magic === 'fd377a58' ? ['xz', '-dc', '--single-stream'] : magic === '28b52ffd' ? ['zstd', '-dc'] : ['gzip', '-dc']
  return unpacked(payload, tool)
}

/**
 * @param {Buffer} packed
 * @param {string[]} tool
 */
function unpacked(packed, [program = '', ...words]) {
  const { stdout, error } = spawnSync(program, words, { input: packed, maxBuffer: 2 ** 30 })
  if (error || stdout.length === 0) throw new Error(`${program} could not unpack it: ${error?.message ?? 'no output'}`)
  return stdout
}
