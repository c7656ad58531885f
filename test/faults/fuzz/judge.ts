import { tmpdir } from 'node:os'
import type { FuzzedRequest } from './requests.ts'
import type { Answer } from './wire.ts'

/** What of the inside of a server must not be told. What the requests themselves hold looks like none of these. */
const leaks: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a stack', /\n\s+at |\bat [\w.<>]+ \(|node:internal|node_modules|\.(ts|js|mjs):\d+/],
  [
    'SQL',
    /\b(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|FROM \w+ WHERE|ER_[A-Z_]{4,}|SQLITE_\w+|Duplicate entry|UNIQUE constraint|Unknown column|Sequelize\w+)\b/,
  ],
  ['a path', new RegExp(`${escaped(process.cwd())}|${escaped(tmpdir())}/autogate|/usr/(lib|local|bin)|[A-Z]:\\\\`)],
  [
    'an error of JavaScript',
    /\b(TypeError|RangeError|ReferenceError|SyntaxError|ZodError|URIError)\b|is not a function|Cannot read propert/,
  ],
]

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

const envelopes: Readonly<Record<FuzzedRequest['surface'], (body: Record<string, unknown>) => boolean>> = {
  autogate: ({ message, errors, code, request_id }) =>
    [message, code, request_id].every(isText) && Array.isArray(errors),
  tenant: ({ status, message, data, errors, request_id }) =>
    typeof status === 'number' && [message, request_id].every(isText) && data === null && Array.isArray(errors),
  oauth: ({ error, error_description, request_id }) => [error, error_description, request_id].every(isText),
}

/** What is wrong with an answer; null when nothing is. */
export function faultOf({ surface, path, method }: FuzzedRequest, { status, type, text }: Answer): string | null {
  if (status === 0) return `no answer: ${text}`
  if (status >= 500) return `${status} ${text.slice(0, 300)}`
  /* The console and its scripts are meant to be read; the bytes of a picture may look like anything. */
  const isAnswer = /^\/(v1|api)\//.test(path) && /json|csv|text/.test(type)
  if (isAnswer || status >= 400)
    for (const [what, pattern] of leaks) {
      const found = pattern.exec(text)
      if (found !== null)
        return `${what} in the answer: ${text.slice(Math.max(0, found.index - 80), found.index + 160)}`
    }
  if (status < 400 || method === 'HEAD' || path.startsWith('/socket.io/')) return null
  return hasEnvelope(surface, path, status, type, text) ? null : `${status} without the envelope: ${text.slice(0, 200)}`
}

function hasEnvelope(surface: FuzzedRequest['surface'], path: string, status: number, type: string, text: string) {
  if (!type.startsWith('application/json')) return false
  let body: Record<string, unknown>
  try {
    body = JSON.parse(text) as Record<string, unknown>
  } catch {
    return false
  }
  /* An id with a slash in it is another address, which no endpoint has; and a head too large names none at all. */
  if ((status === 404 && !path.startsWith('/api/partner/')) || status === 431)
    return envelopes.autogate(body) || envelopes[surface](body)
  return envelopes[surface](body)
}
