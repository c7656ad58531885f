import type { Context, Middleware } from 'koa'
import type { Endpoint, FileReply } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '../database/database.ts'
import type { Reading } from '../database/work.ts'
import type { Ports } from '../ports.ts'
import type { Actor } from './actor.ts'
import type { Authentication } from './authenticate.ts'
import type { Asked, Download } from './handle.ts'
import { withBasicCredentials } from './basicCredentials.ts'
import { keyOf, type Written } from './idempotency.ts'
import type { RateLimits } from './limitRate.ts'
import { performer } from './perform.ts'
import { admit } from './permit.ts'
import type { Alone } from './ready.ts'
import { readBody } from './readBody.ts'
import { uploadReader } from './readUpload.ts'
import { sendFile } from './sendFile.ts'
import { closed, validate, validateQuery } from './validate.ts'

/** What every route works with. */
export interface Kit {
  readonly database: Database
  readonly authentication: Authentication
  readonly limits: RateLimits
  readonly ports: Ports
}

/** One endpoint as Koa middleware: who, how often, what, in which transaction, and the answer. */
export function routeOf(endpoint: Endpoint, handler: unknown, kit: Kit): Middleware {
  const query = closed(endpoint.query)
  const upload = 'upload' in endpoint && endpoint.upload !== undefined ? uploadReader(endpoint.upload) : undefined
  const answer = isFile(endpoint) ? fileAnswer(handler, kit) : jsonAnswer(endpoint, handler, kit)

  return async function route(ctx) {
    ctx.state.endpoint = endpoint.id
    ctx.state.surface = endpoint.surface ?? 'autogate'
    const actor = await recognise(endpoint, ctx, kit)
    const { language, requestId } = ctx.state
    const file = await upload?.(ctx)
    const { value: sent, raw } = await readBody(ctx, endpoint)
    const value = endpoint.surface === 'oauth' ? withBasicCredentials(sent, ctx.get('authorization')) : sent
    const asked: Asked<Endpoint, Actor> = {
      params: paramsOf(ctx),
      query: validateQuery(query, ctx.query, language) as never,
      headers: headersOf(endpoint, ctx) as never,
      body: ('body' in endpoint && endpoint.body !== undefined
        ? validate(endpoint.body, value, language)
        : undefined) as never,
      file: file as never,
      actor,
      language,
      request: {
        id: requestId,
        ip: ctx.ip,
        userAgent: ctx.get('user-agent') || null,
        range: ctx.get('range') || null,
        baseUrl: `${ctx.protocol}://${ctx.host}`,
      },
      now: new Date(),
      ports: kit.ports,
    }
    await answer(ctx, asked, file?.bytes ?? raw)
  }
}

async function recognise(endpoint: Endpoint, ctx: Context, { authentication, limits }: Kit): Promise<Actor> {
  const actor = await admit(endpoint.access, ctx, authentication).catch(async (cause: unknown) => {
    if (cause instanceof Refusal && cause.status === 401) await limits.countRefused(ctx.ip)
    throw cause
  })
  await limits.count(endpoint, actor, ctx.ip)
  return actor
}

/** No id is longer than this, and none holds a control character: such a row does not exist. */
function paramsOf(ctx: Context): Readonly<Record<string, string>> {
  for (const value of Object.values(ctx['params'] as Record<string, string>))
    if (value.length > 100 || /\p{Cc}/u.test(value)) throw new Refusal('row.not_found')
  return ctx['params'] as Record<string, string>
}

function headersOf({ headers }: Endpoint, ctx: Context): unknown {
  if (headers === undefined) return undefined
  const sent = Object.keys(headers.shape).map((name) => [name, ctx.get(name) || undefined])
  return validate(headers, Object.fromEntries(sent), ctx.state.language)
}

type Give = (ctx: Context, asked: Asked<Endpoint, Actor>, sent: string | Uint8Array) => Promise<void>

function jsonAnswer(endpoint: Endpoint, handler: unknown, { database }: Kit): Give {
  const perform = performer(endpoint, handler, database)
  return async (ctx, asked, sent) => {
    give(ctx, await perform({ asked, key: keyOf(ctx, endpoint, asked.actor, sent) }))
  }
}

function give(ctx: Context, { status, body, replayed }: Written): void {
  ctx.status = status
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = body
  if (replayed === true) ctx.set('Idempotency-Replayed', 'true')
}

const isFile = (endpoint: Endpoint): endpoint is Endpoint & { reply: FileReply } =>
  'kind' in endpoint.reply && endpoint.reply.kind === 'file'

function fileAnswer(handler: unknown, { database }: Kit): Give {
  const read = handler as Alone<Reading>
  return async (ctx, asked) => {
    const download = await database.read(asked.actor, (reading) => read(asked, reading))
    sendFile(ctx, download as Download, asked.actor)
  }
}
