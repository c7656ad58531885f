import { randomBytes } from 'node:crypto'
import { PNG } from 'pngjs'
import type { Database } from '#server/database/database.ts'
import { filePathOf } from '#shared/domain/filePath.ts'
import { inTestWork } from './insert.ts'

/** The smallest PDF that a sniffer recognises. */
export const pdfBytes = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export const pngBytes: Uint8Array = PNG.sync.write(new PNG({ width: 4, height: 3 }))

/** The record of a file whose bytes nobody will ask for. */
export async function makeFile(
  database: Database,
  given: { company_id: string | null; name?: string; media_type?: string },
): Promise<string> {
  const { company_id, name = 'surat-jalan', media_type = 'application/pdf' } = given
  const path = filePathOf(randomBytes(16).toString('hex'), name, 'pdf')
  await inTestWork(database, ({ models, transaction, now }) =>
    models.file.create(
      { path, media_type, size: 100, sha256: '0'.repeat(64), original_name: name, company_id, created_at: now },
      { transaction },
    ),
  )
  return path
}

/** A multipart body with one file. */
export function formOf(bytes: Uint8Array, name: string, type = 'application/octet-stream'): FormData {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return form
}
