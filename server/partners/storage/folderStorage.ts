import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { link, lstat, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isFilePath } from '#shared/domain/filePath.ts'
import type { FileStorage } from '../../ports.ts'

/** Files in a folder of this machine, spread over 256 subfolders; a file appears whole or not at all. */
export function createFolderStorage(root: string): FileStorage {
  return {
    async put(path, bytes) {
      const target = placeOf(root, path)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const draft = `${target}.${randomBytes(6).toString('hex')}.part`
      try {
        const file = await open(draft, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.datasync()
        } finally {
          await file.close()
        }
        await link(draft, target)
      } finally {
        await rm(draft, { force: true })
      }
    },
    async read(path, range) {
      if (!isFilePath(path)) return null
      const file = await open(placeOf(root, path), constants.O_RDONLY | constants.O_NOFOLLOW).catch(absent)
      return file?.createReadStream(range ?? {}) ?? null
    },
    async size(path) {
      if (!isFilePath(path)) return null
      const found = await lstat(placeOf(root, path)).catch(absent)
      return found?.isFile() ? found.size : null
    },
    async remove(path) {
      await rm(placeOf(root, path), { force: true })
    },
  }
}

/** A link counts as no file: it could lead out of the root. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP') return null
  throw error
}

/** The place of a path inside the root: a path that is not ours has none, so nothing outside can be reached. */
function placeOf(root: string, path: string): string {
  if (!isFilePath(path)) throw new Error('not a path of the file storage')
  const name = path.slice('uploads/'.length)
  return join(root, 'uploads', name.slice(0, 2), name)
}
