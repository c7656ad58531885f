export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly { readonly fileName: string; readonly mediaType: string; readonly bytes: Buffer }[]
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: Buffer
}

/** A message as it went over the wire, taken apart by hand: not by the library that wrote it. */
export function readMail(raw: string): ReadMail {
  const { headers } = split(raw)
  const parts = partsOf(raw)
  const body = (type: string) =>
    parts.find((part) => part.headers.get('content-type')?.startsWith(type) && !isAttachment(part))?.bytes.toString() ??
    ''
  return {
    headers,
    subject: decodeWords(headers.get('subject') ?? ''),
    text: body('text/plain'),
    html: body('text/html'),
    attachments: parts.filter(isAttachment).map((part) => ({
      fileName: /filename="?([^";]+)"?/.exec(part.headers.get('content-disposition') ?? '')?.[1] ?? '',
      mediaType: (part.headers.get('content-type') ?? '').split(';')[0] ?? '',
      bytes: part.bytes,
    })),
  }
}

const isAttachment = ({ headers }: Part): boolean =>
  headers.get('content-disposition')?.startsWith('attachment') === true

function partsOf(raw: string): Part[] {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1]
  if (boundary === undefined) return [{ headers, bytes: decode(body, headers.get('content-transfer-encoding')) }]
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsOf(part.replace(/^\r\n/, '')))
}

function split(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { headers, body: raw.slice(end + 4) }
}

function decode(body: string, encoding = '7bit'): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding === 'quoted-printable') return quotedPrintable(body)
  return Buffer.from(body)
}

function quotedPrintable(body: string): Buffer {
  const joined = body.replace(/=\r\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

const decodeWords = (subject: string): string =>
  subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, word: string) =>
      (way.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : quotedPrintable(word.replaceAll('_', ' '))).toString(),
    )
