import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookAnswer, WebhookLine } from '../../ports.ts'
import { isPublicAddress } from './publicAddress.ts'

const patienceMilliseconds = 10_000
const keptOfAnswer = 1_000

/** Names that never lead out of a site. */
const innerNames = /(^|\.)(localhost|local|internal|lan|home|intranet|home\.arpa)$|^[^.]*$/

/**
 * Posts webhooks. With `targets: 'public'` it calls https addresses of the public internet only: a name is resolved
 * once, and the connection is made to the address that was looked at, so that a name cannot change in between.
 * Redirects are not followed.
 */
export function createWebhookLine({ targets }: { targets: 'public' | 'any' }): WebhookLine {
  const careful = targets === 'public'

  function isAllowed(address: string): boolean {
    const url = URL.parse(address)
    if (url === null || url.username !== '' || url.password !== '') return false
    if (!careful) return url.protocol === 'https:' || url.protocol === 'http:'
    const host = url.hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase()
    if (url.protocol !== 'https:') return false
    return isIP(host) === 0 ? !innerNames.test(host) : isPublicAddress(host)
  }

  return {
    isAllowed,
    async post(address, headers, body) {
      if (!isAllowed(address)) throw new Error('The address is not allowed here')
      return await send(new URL(address), headers, body, careful ? lookupPublic : undefined)
    },
  }
}

/** Resolves a name, and fails when any of its addresses is not public. */
export const lookupPublic: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }).then(
    (addresses) => {
      const [first] = addresses
      if (first === undefined || addresses.some(({ address }) => !isPublicAddress(address)))
        answer(new Error(`${hostname} leads to an address that is not public`), '', 0)
      else if (options.all === true) answer(null, addresses)
      else answer(null, first.address, first.family)
    },
    (cause: unknown) => answer(cause as Error, '', 0),
  )
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  resolve: LookupFunction | undefined,
): Promise<WebhookAnswer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((settle, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.timeout(patienceMilliseconds),
      ...(resolve !== undefined && { lookup: resolve }),
    })
    outgoing.on('error', (cause) =>
      reject(
        cause.name === 'TimeoutError' || cause.name === 'AbortError' ? new Error('No answer in ten seconds') : cause,
      ),
    )
    outgoing.on('response', (incoming) => {
      let answer = ''
      incoming.setEncoding('utf8')
      const done = () => settle({ status: incoming.statusCode ?? 0, answer: answer.slice(0, keptOfAnswer) })
      incoming.on('data', (part: string) => {
        answer += part
        if (answer.length >= keptOfAnswer) incoming.destroy()
      })
      incoming.on('close', done)
      incoming.on('error', done)
    })
    outgoing.end(body)
  })
}
