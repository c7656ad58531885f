import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Disk } from './disk.ts'

/** The disk of the machine that this runs on. */
export const machineDisk: Disk = {
  async read(path) {
    try {
      return await readFile(path)
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw thrown
    }
  },

  async open(path) {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, 'a')
    return {
      async append(bytes) {
        await file.appendFile(bytes)
        await file.datasync()
      },
      async cutTo(length) {
        await file.truncate(length)
        await file.datasync()
      },
      close: () => file.close(),
    }
  },

  async replace(path, content) {
    await mkdir(dirname(path), { recursive: true })
    try {
      await writeFile(`${path}.new`, content, { flush: true })
      await rename(`${path}.new`, path)
    } catch (thrown) {
      // What is left of it would fill a full disk further.
      await rm(`${path}.new`, { force: true }).catch(() => undefined)
      throw thrown
    }
    const folder = await open(dirname(path), 'r').catch(() => null)
    await folder?.sync().catch(() => undefined)
    await folder?.close()
  },
}
