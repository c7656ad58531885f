const pattern = /^uploads\/[0-9a-f]{32}-[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** Whether a text is a path that this system could have given to a file: no other ever reaches the storage. */
export const isFilePath = (text: string): boolean => pattern.test(text) && !text.includes('..')

/** `uploads/<32 hex>-<safe name>.<extension>`: only the stem of the caller's name survives, made harmless. */
export function filePathOf(random: string, originalName: string, extension: string): string {
  const base = originalName.split(/[/\\]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `uploads/${random}-${stem || 'file'}.${extension}`
}

/** The path under which the QR of a ticket is asked for. */
export const qrPathOf = (random: string, accessNumber: string, now: Date): string =>
  `uploads/${random}-${now.getTime()}-${accessNumber}-ticket-qrcode.png`

/** The access number in such a path; null for any other. */
export const qrTicketNumberOf = (path: string): string | null =>
  /^uploads\/[0-9a-f]{32}-\d+-(TKT-\d{8})-ticket-qrcode\.png$/.exec(path)?.[1] ?? null

/** The name that a person saves a file under: its path without folder and random part. */
export const fileNameOf = (path: string): string => path.replace(/^uploads\/[0-9a-f]{32}-/, '')
