import type { Endpoint, PageReply } from '#shared/contract/endpoint.ts'
import { paginationOf, type Slice } from '#shared/contract/page.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import { z } from 'zod'
import type { Written } from './idempotency.ts'

const done: Sentence = { id: 'Sukses', en: 'Success' }

/** How an endpoint's reply is written: stripped to its schema, then put into `{message, data}`. */
export function envelopeOf(endpoint: Endpoint): (answer: unknown, query: unknown, language: Language) => Written {
  const { reply } = endpoint
  const message = (language: Language) => (endpoint.message ?? done)[language]
  const write = (body: object): Written => ({ status: 200, body: JSON.stringify(body) })

  if (isPage(reply)) {
    const items = z.array(reply.item)
    return (answer, query, language) => {
      const slice = answer as Slice<unknown>
      const pagination = paginationOf(query as { page: number; per_page: number }, slice)
      return write({ message: message(language), data: items.parse(slice.rows), pagination })
    }
  }
  if (reply instanceof z.ZodType)
    return (answer, _query, language) => write({ message: message(language), data: reply.parse(answer) })
  if (reply.kind === 'bare') return (answer) => write(reply.body.parse(answer) as object)
  throw new Error(`${endpoint.id} answers with a file, which has no envelope`)
}

const isPage = (reply: Endpoint['reply']): reply is PageReply => 'kind' in reply && reply.kind === 'page'
