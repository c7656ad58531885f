import type { Endpoint, PageReply } from '#shared/contract/endpoint.ts'
import { paginationOf, type Slice } from '#shared/contract/page.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import { z } from 'zod'
import type { Written } from './idempotency.ts'

const done: Sentence = { id: 'Sukses', en: 'Success' }

/** The message of the Tenant API, in any language. */
const ok: Sentence = { id: 'Ok', en: 'Ok' }

interface Circumstances {
  readonly query: unknown
  readonly language: Language
  readonly requestId: string
}

/** How an endpoint's reply is written: stripped to its schema, then put into the envelope of its surface. */
export function envelopeOf(endpoint: Endpoint): (answer: unknown, circumstances: Circumstances) => Written {
  const { reply } = endpoint
  const tenant = endpoint.surface === 'tenant'
  const message = endpoint.message ?? (tenant ? ok : done)
  const write = (body: object): Written => ({ status: 200, body: JSON.stringify(body) })
  const tenantBody = (data: unknown, { language, requestId }: Circumstances) =>
    write({ status: 200, message: message[language], data, errors: null, request_id: requestId })

  if (isPage(reply)) {
    const items = z.array(reply.item)
    return (answer, circumstances) => {
      const slice = answer as Slice<unknown>
      const data = items.parse(slice.rows)
      const pagination = paginationOf(circumstances.query as { page: number; per_page: number }, slice)
      if (tenant) return tenantBody({ [reply.name ?? 'items']: data, pagination }, circumstances)
      return write({ message: message[circumstances.language], data, pagination })
    }
  }
  if (reply instanceof z.ZodType)
    return (answer, circumstances) => {
      const data = reply.parse(answer)
      return tenant ? tenantBody(data, circumstances) : write({ message: message[circumstances.language], data })
    }
  if (reply.kind === 'bare') return (answer) => write(reply.body.parse(answer) as object)
  throw new Error(`${endpoint.id} answers with a file, which has no envelope`)
}

const isPage = (reply: Endpoint['reply']): reply is PageReply => 'kind' in reply && reply.kind === 'page'
