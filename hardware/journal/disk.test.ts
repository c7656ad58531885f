import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { FaultyDisk } from '../simulation/faultyDisk.ts'
import { disksDo } from './disk.contract.ts'
import { machineDisk } from './machineDisk.ts'

describe('a disk in memory', () => {
  disksDo(async () => {
    const disk = new FaultyDisk()
    return {
      disk,
      folder: '/disk',
      fill: async () => void (disk.capacity = 16),
      empty: async () => void (disk.capacity = Number.POSITIVE_INFINITY),
    }
  })
})

/** A real file system of 64 kB; only root may make one. */
const small = smallFileSystem()

describe.skipIf(small === null)('the disk of the machine', () => {
  const folder = small ?? ''
  afterAll(() => {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  })

  disksDo(async () => ({
    disk: machineDisk,
    folder,
    fill: async () => await writeFile(join(folder, 'filler'), Buffer.alloc(100_000)).catch(() => undefined),
    empty: async () => await rm(join(folder, 'filler'), { force: true }),
  }))
})

function smallFileSystem(): string | null {
  const made = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', made], { stdio: 'ignore' })
    return made
  } catch {
    rmSync(made, { recursive: true })
    return null
  }
}
