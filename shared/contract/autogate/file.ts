import { z } from 'zod'
import { may, mayOrDevice, signedAddress } from '../access.ts'
import { file as fileReply, get, post } from '../endpoint.ts'

const group = 'Common'
const megabyte = 1_048_576
const images = ['image/jpeg', 'image/png', 'image/webp'] as const
const pdf = 'application/pdf'
const office = 'application/vnd.openxmlformats-officedocument'
const documents = [`${office}.wordprocessingml.document`, `${office}.spreadsheetml.sheet`] as const

/** What a ticket may carry as a supporting document. */
export const documentTypes: readonly string[] = [pdf, ...images]

export const StoredFile = z
  .object({
    /** Stays; what other requests refer to. */
    path: z.string(),
    /** Works for 24 hours. */
    url: z.string(),
    name: z.string(),
    media_type: z.string(),
    size: z.number().int(),
  })
  .meta({ id: 'StoredFile' })

const uploaded = { id: 'Berkas tersimpan', en: 'File stored' }
const limit = { requests: 120, seconds: 60, by: 'caller' } as const

export const file = {
  uploadPdf: post('/v1/files/pdf', {
    id: 'file.upload-pdf',
    group,
    summary: 'Upload PDF',
    access: may('file.upload'),
    upload: { accepts: [pdf], maxBytes: 10 * megabyte },
    commit: 'stepwise',
    idempotency: 'honoured',
    message: uploaded,
    limit,
    reply: StoredFile,
  }),
  upload: post('/v1/files', {
    id: 'file.upload',
    group,
    summary: 'Upload File',
    access: may('file.upload'),
    upload: { accepts: [pdf, ...images, ...documents], maxBytes: 20 * megabyte },
    commit: 'stepwise',
    idempotency: 'honoured',
    message: uploaded,
    limit,
    reply: StoredFile,
  }),
  uploadPdfOrImage: post('/v1/files/pdf-or-image', {
    id: 'file.upload-pdf-or-image',
    group,
    summary: 'Upload PDF or Image',
    access: may('file.upload'),
    upload: { accepts: documentTypes, maxBytes: 10 * megabyte },
    commit: 'stepwise',
    idempotency: 'honoured',
    message: uploaded,
    limit,
    reply: StoredFile,
  }),
  uploadPhoto: post('/v1/photos', {
    id: 'photo.upload',
    group,
    summary: 'Upload Photo',
    description: 'Also for lane devices, which send the photos of a vehicle before its check-in.',
    access: mayOrDevice('file.upload'),
    upload: { accepts: images, maxBytes: 8 * megabyte },
    commit: 'stepwise',
    idempotency: 'honoured',
    message: { id: 'Foto tersimpan', en: 'Photo stored' },
    limit: { requests: 1200, seconds: 60, by: 'caller' },
    reply: StoredFile,
  }),
  url: get('/v1/files/url', {
    id: 'file.url',
    group,
    summary: 'Get File Url',
    access: may('file.read'),
    query: z.strictObject({ path: z.string().min(1).max(200) }),
    reply: z.object({ url: z.string(), expires_at: z.iso.datetime() }),
  }),
  stream: get('/v1/files/stream', {
    id: 'file.stream',
    group,
    summary: 'Stream File',
    description: 'The address carries a signature and ends after 24 hours. Range requests get a part of the file.',
    access: signedAddress,
    limit: { requests: 6000, seconds: 60, by: 'ip' },
    query: z.object({
      path: z.string().max(400).default(''),
      expires: z.string().max(40).default(''),
      signature: z.string().max(400).default(''),
    }),
    reply: fileReply(pdf, ...images, ...documents),
  }),
}
