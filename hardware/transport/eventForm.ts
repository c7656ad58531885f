import { once } from 'node:events'
import busboy from 'busboy'
import type { EventPicture } from '../drivers/hikvisionEvent.ts'

const limits = { files: 8, fileSize: 4_000_000, fields: 8, parts: 16 }

/** The XML and the pictures in a form as cameras send it; what is over the limits is left out. */
export async function readForm(
  type: string,
  body: Buffer,
): Promise<{ xml: string; pictures: readonly EventPicture[] }> {
  let xml = ''
  const pictures: EventPicture[] = []
  const form = busboy({ headers: { 'content-type': type }, limits })
  form.on('field', (_name, text) => (xml = text))
  form.on('file', (name, stream, { filename, mimeType }) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const bytes = Buffer.concat(parts)
      if (mimeType.includes('xml') || filename?.endsWith('.xml')) xml = bytes.toString('utf8')
      else if (!stream.truncated) pictures.push({ name, mediaType: mimeType, bytes })
    })
  })
  const done = once(form, 'close')
  form.end(body)
  await done
  return { xml, pictures }
}
