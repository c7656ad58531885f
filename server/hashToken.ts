import { createHash } from 'node:crypto'

/** How device tokens and refresh tokens are stored: 256 random bits need no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
