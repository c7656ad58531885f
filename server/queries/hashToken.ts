import { createHash } from 'node:crypto'

/** What device and refresh tokens are stored and looked up as: 256 random bits need no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
