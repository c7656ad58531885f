import { resolve } from 'node:path'
import type { FileStorage } from '../../ports.ts'
import { createFolderStorage } from './folderStorage.ts'
import { createS3Storage } from './s3Storage.ts'

/** The storage that `STORAGE_URL` names: a folder, or `s3://bucket?endpoint=…&region=…`. */
export function createStorage(url: string): FileStorage {
  return url.startsWith('s3://') ? createS3Storage(url) : createFolderStorage(resolve(url.replace(/^file:\/\//, '')))
}
