import { file } from '#shared/contract/autogate/file.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { openFile } from '../actions/openFile.ts'
import { storeFile } from '../actions/storeFile.ts'
import { linkLifetimeMs } from '../documents/fileUrl.ts'
import type { Actor } from '../http/actor.ts'
import { handle, type Steps, type UploadedFile } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import type { Ports } from '../ports.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentStoredFile } from '../presenters/storedFile.ts'
import { findReadable } from '../queries/findReadable.ts'

interface Uploading {
  readonly file: UploadedFile
  readonly actor: Actor
  readonly ports: Ports
  readonly request: { readonly baseUrl: string }
  readonly now: Date
}

const upload = async (asked: Uploading, steps: Steps) =>
  presentStoredFile(await storeFile(steps, asked.ports, asked.file, asked.actor), fileAddresses(asked))

export const fileHandlers = handle(file, {
  uploadPdf: upload,
  upload,
  uploadPdfOrImage: upload,
  uploadPhoto: upload,
  async url(asked, { sql, actor }) {
    const { path } = asked.query
    const found = await findReadable(sql, path)
    if (found === null || !seesRowOf(actor, found.companyId)) throw new Refusal('row.not_found')
    const expires_at = new Date(asked.now.getTime() + linkLifetimeMs).toISOString()
    return { url: fileAddresses(asked)(path), expires_at }
  },
  async stream({ query, ports, now, request }, { sql }) {
    if (!ports.links.isSigned(query, now)) throw new Refusal('file.link_invalid')
    return await openFile(sql, ports, query.path, request.range)
  },
})
