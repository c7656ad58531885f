import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { filePathOf } from '#shared/domain/filePath.ts'
import type { Actor } from '../http/actor.ts'
import type { Steps, UploadedFile } from '../http/handle.ts'
import { insertRow } from '../database/writeRow.ts'
import { companyScope, lacksCompany } from '../policies/companyScope.ts'
import type { FileStorage, Log } from '../ports.ts'
import type { FileRow } from '../queries/fileRows.ts'

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/**
 * Keeps an uploaded file for the company of whoever sent it. The bytes go to the storage before a transaction is
 * opened, because a bucket may be slow; a row without a file can therefore not exist.
 */
export async function storeFile(
  { commit }: Steps,
  { storage, log }: { storage: FileStorage; log: Log },
  { bytes, originalName, mediaType }: UploadedFile,
  actor: Actor,
): Promise<FileRow> {
  if (lacksCompany(actor)) throw new Refusal('auth.forbidden')
  const path = filePathOf(randomBytes(16).toString('hex'), originalName, extensions[mediaType] ?? 'bin')
  const row = {
    id: v7(),
    path,
    media_type: mediaType,
    size: bytes.length,
    original_name: originalName.replace(/\p{C}/gu, '').slice(0, 200),
    company_id: actor.kind === 'user' ? companyScope(actor) : null,
  }
  await storage.put(path, bytes, mediaType)
  try {
    await commit(async (work) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const uploaded_by = `${actor.kind}:${actor.id}`
      await insertRow(work.sql, 'files', { ...row, sha256, uploaded_by, created_at: work.now })
      work.record({ action: 'file.create', entity: 'file', entityId: row.id, after: { ...row, sha256 } })
    })
  } catch (error) {
    await storage.remove(path).catch((failed: unknown) => log.warn({ err: failed, path }, 'An unused file stays'))
    throw error
  }
  return row
}
