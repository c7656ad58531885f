import { Refusal } from '#shared/contract/errors.ts'

/**
 * The token request with the client's credentials from `Authorization: Basic`, if it used that. Using the header and
 * the body at once is refused, as RFC 6749 (2.3) demands.
 */
export function withBasicCredentials(body: unknown, authorization: string): unknown {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(authorization)?.[1]
  if (encoded === undefined) return body
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  if (id === undefined || secret === undefined) throw new Refusal('oauth.invalid_client')
  const fields = typeof body === 'object' && body !== null ? body : {}
  if ('client_secret' in fields || ('client_id' in fields && fields.client_id !== id))
    throw new Refusal('oauth.invalid_request')
  return { ...fields, client_id: formDecoded(id), client_secret: formDecoded(secret) }
}

/** Both are form-encoded before they are joined (RFC 6749, 2.3.1); many clients forget it. */
function formDecoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', '%20'))
  } catch {
    return value
  }
}
