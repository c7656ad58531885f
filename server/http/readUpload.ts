import multer from '@koa/multer'
import { fileTypeFromBuffer } from 'file-type'
import type { Context } from 'koa'
import { MulterError } from 'multer'
import type { Upload } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { UploadedFile } from './handle.ts'

const field = 'file'

/** Reads one multipart file into memory; its type is what the content says, whatever name or header claim. */
export function uploadReader(upload: Upload): (ctx: Context) => Promise<UploadedFile> {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: upload.maxBytes, files: 1, fields: 20, parts: 21, fieldSize: 10_000 },
  }).single(field)

  return async function readUpload(ctx) {
    if (!ctx.is('multipart/form-data'))
      throw new Refusal('request.media_type', { type: ctx.get('content-type').slice(0, 80) || '-' })
    try {
      await read(ctx, async () => {})
    } catch (cause) {
      refuse(cause, upload)
    }
    const { file } = ctx
    if (file === undefined) throw new Refusal('file.missing')
    const found = await fileTypeFromBuffer(file.buffer)
    if (found === undefined || !upload.accepts.includes(found.mime))
      throw new Refusal('file.type', { expected: upload.accepts.join(', ') })
    return { bytes: file.buffer, originalName: file.originalname.slice(0, 200), mediaType: found.mime }
  }
}

function refuse(cause: unknown, { maxBytes }: Upload): never {
  if (cause instanceof MulterError && cause.code === 'LIMIT_FILE_SIZE')
    throw new Refusal('file.too_large', { limit: `${Math.floor(maxBytes / 1_048_576)} MB` })
  if (cause instanceof MulterError && cause.code === 'LIMIT_UNEXPECTED_FILE') throw new Refusal('file.missing')
  throw new Refusal('request.malformed')
}
