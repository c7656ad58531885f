import type { z } from 'zod'
import type { StoredFile } from '#shared/contract/autogate/file.ts'
import { fileNameOf } from '#shared/domain/filePath.ts'
import type { FileRow } from '../queries/fileRows.ts'
import type { SignUrl } from './lane.ts'

export const presentStoredFile = (row: FileRow, signUrl: SignUrl): z.infer<typeof StoredFile> => ({
  path: row.path,
  url: signUrl(row.path),
  name: row.original_name ?? fileNameOf(row.path),
  media_type: row.media_type,
  size: row.size,
})
