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
