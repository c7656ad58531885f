/** What a mailed link opens. Null in place of the token when the address does not hold a whole one. */
export interface MailedLink {
  readonly opens: 'reset-password' | 'change-password' | 'verify-email'
  readonly token: string | null
}

/** The mailed link in an address of the console; null for any other address. */
export function readMailedLink({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): MailedLink | null {
  const [, opens] = /^\/(reset-password|change-password|verify-email)\/?$/.exec(pathname) ?? []
  if (opens === undefined) return null
  const token = new URLSearchParams(hash.slice(1)).get('token')?.trim() ?? ''
  return { opens: opens as MailedLink['opens'], token: /^[\w-]{1,100}$/.test(token) ? token : null }
}
