export const emulator = 'qemu-system-x86_64'

const quiet = 'console=ttyS0 quiet panic=-1 mitigations=off audit=0 nokaslr tsc=reliable random.trust_cpu=on'
const fixed =
  '-accel tcg,thread=multi,tb-size=512 -cpu max -smp 2 -m 1536 -M q35 -nodefaults -no-user-config -display none -serial stdio -no-reboot -netdev user,id=net -device virtio-net-pci,netdev=net,romfile='

/**
 * Emulated throughout: hardware virtualisation inside a virtual machine starts no kernel of Debian's. The guest reads
 * the host's files and writes its results to one folder.
 * @param {import('./guest.mjs').Guest} guest
 * @param {string} results
 * @param {Record<string, string | number>} told what the guest reads from its command line
 */
export function machineWords({ kernel, initramfs }, results, told) {
  const line = Object.entries(told).map(([name, value]) => `${name}=${value}`)
  return [
    ...fixed.split(' '),
    '-kernel',
    kernel,
    '-initrd',
    initramfs,
    '-append',
    `${quiet} ${line.join(' ')}`,
    ...share('host', '/', 'readonly=on'),
    ...share('results', results, 'readonly=off'),
  ]
}

/**
 * @param {string} tag
 * @param {string} path
 * @param {string} mode
 */
const share = (tag, path, mode) => [
  '-fsdev',
  `local,id=${tag},path=${path},security_model=none,multidevs=remap,${mode}`,
  '-device',
  `virtio-9p-pci,fsdev=${tag},mount_tag=${tag}`,
]
