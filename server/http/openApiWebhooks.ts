import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { exampleData, GateMessage, TicketMessage } from '#shared/contract/partner/webhookMessages.ts'

const Headers = z.object({
  'webhook-id': z.string().describe('The same for every attempt of one message.'),
  'webhook-timestamp': z.string().describe('Seconds since 1970 of this attempt.'),
  'webhook-signature': z.string().describe('One or more `v1,` signatures (HMAC-SHA256, base64), parted by blanks.'),
})

function messageOf(summary: string, schema: z.ZodType, type: 'ticket.active' | 'gate.opened') {
  const example = {
    type,
    timestamp: '2025-07-25T02:10:03.164Z',
    company_id: '090ca78a-9832-4f73-bec2-683dc440618e',
    data: exampleData(type),
  }
  return {
    post: {
      operationId: `webhook-message.${type.split('.')[0] ?? ''}`,
      tags: ['Webhooks'],
      summary,
      requestParams: { header: Headers },
      requestBody: { required: true, content: { 'application/json': { schema, example } } },
      responses: { '200': { description: 'Any 2xx within ten seconds takes the message; all else is tried again.' } },
    },
  }
}

/** What the site sends to webhooks, as OpenAPI describes it. */
export const webhookOperations: ZodOpenApiPathsObject = {
  ticket: messageOf('A ticket changed', TicketMessage, 'ticket.active'),
  gate: messageOf('A vehicle was at a gate', GateMessage, 'gate.opened'),
}
