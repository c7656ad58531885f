import { randomBytes } from 'node:crypto'
import { hashToken } from '../queries/hashToken.ts'

/** An id of 24 hexadecimal digits that begins with its second, as partners know ids. */
export const hexId = (now: Date): string =>
  Math.floor(now.getTime() / 1000)
    .toString(16)
    .padStart(8, '0') + randomBytes(8).toString('hex')

export const drawLiveToken = (): string => `live_${randomBytes(32).toString('base64url')}`
export const drawSandboxToken = (): string => `sandbox_${randomBytes(32).toString('base64url')}`

/** Everything of a new partner that is drawn: its ids, and its two tokens with what is stored of them. */
export function drawPartner(now: Date) {
  const tokens = { token: drawLiveToken(), sandboxToken: drawSandboxToken() }
  return {
    tokens,
    row: {
      id: hexId(now),
      app_id: hexId(now),
      app_key: randomBytes(16).toString('hex'),
      token_hash: hashToken(tokens.token),
      sandbox_token_hash: hashToken(tokens.sandboxToken),
    },
  }
}
