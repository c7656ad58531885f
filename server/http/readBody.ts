import { bodyParser } from '@koa/bodyparser'
import type { Context } from 'koa'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'

/** Larger JSON or form bodies are refused with 413. */
const limit = '1mb'

const parse = bodyParser({
  enableTypes: ['json', 'form'],
  jsonLimit: limit,
  formLimit: limit,
  parsedMethods: ['POST', 'PUT', 'DELETE'],
  onError(error) {
    throw new Refusal((error as { status?: number }).status === 413 ? 'request.too_large' : 'request.malformed')
  },
})

const mediaTypes = { json: ['json'], form: ['urlencoded'], curl: ['json', 'urlencoded'] } as const

/** The body as sent and as read; an absent body is an empty object, so that validation names what is missing. */
export async function readBody(ctx: Context, endpoint: Endpoint): Promise<{ value: unknown; raw: string }> {
  if (!('body' in endpoint) || endpoint.body === undefined) return { value: undefined, raw: '' }
  const accepted = (endpoint.bodyFormats ?? ['json']).flatMap((format) => mediaTypes[format])
  const found = ctx.is(accepted)
  if (found === null) return { value: {}, raw: '' }
  if (found === false) throw new Refusal('request.media_type', { type: ctx.get('content-type').slice(0, 80) })
  await parse(ctx, async () => {})
  const raw = ctx.request.rawBody ?? ''
  const mislabelled = endpoint.bodyFormats?.includes('curl') === true && ctx.is('urlencoded') !== false
  return { value: mislabelled ? parseJson(raw) : ctx.request.body, raw }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    /* Told below. */
  }
  throw new Refusal('request.malformed')
}
