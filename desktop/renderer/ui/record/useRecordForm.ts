import type { z } from 'zod'
import type { Endpoint, ReplyData } from '#shared/contract/endpoint.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { call } from '../../api/session.ts'
import type { Values } from '../form/body.ts'
import type { Form } from '../form/form.ts'
import { useForm } from '../form/useForm.ts'
import { saying } from '../said.ts'
import { toast } from '../toasts.ts'

/** An endpoint that takes a body. */
type Writing = Endpoint & { readonly body?: z.ZodType }

interface Versioned {
  readonly id: string
  readonly version: number
}

interface RecordFormOptions<Row extends Versioned, Detail extends Endpoint> {
  /** What kind of row it is, for keeping what was typed. */
  readonly subject: string
  /** Null for a new row. */
  readonly row: Row | null
  /** Null where rows of this kind are not made here. */
  readonly create: Writing | null
  readonly update: Writing
  readonly detail: Detail
  readonly blank: Values
  readonly valuesOf: (row: Row) => Values
  readonly labels: Readonly<Record<string, Sentence>>
  readonly nameOf: (row: Row) => string
  readonly onSaved: (saved: Row) => void
}

/** The form of a row that is made by POST, changed by PUT under its version, and read again after a conflict. */
export function useRecordForm<Row extends Versioned, Detail extends Endpoint>(
  options: RecordFormOptions<Row, Detail> & (ReplyData<Detail> extends Row ? unknown : never),
): Form {
  const { subject, row, create, update, detail, blank, valuesOf, labels, nameOf, onSaved } = options
  const body = row === null ? create?.body : update.body
  if (body === undefined) throw new Error(`${update.id} takes no body.`)
  return useForm<Row>({
    name: `${subject} ${row?.id ?? 'new'}`,
    schema: body,
    start: row === null ? blank : valuesOf(row),
    version: row?.version ?? null,
    labels,
    async send(sent, idempotencyKey) {
      const given = row === null ? { body: sent, idempotencyKey } : { params: { id: row.id }, body: sent }
      const { data } = await call(row === null && create !== null ? create : update, given as never)
      return data
    },
    onSaved(saved) {
      toast('check', saying(row === null ? recordWords.created : recordWords.saved, { name: nameOf(saved) }))
      onSaved(saved)
    },
    ...(row !== null && {
      async stored() {
        const { data } = await call(detail, { params: { id: row.id } } as never)
        const stored = data as unknown as Row
        return { values: valuesOf(stored), version: stored.version }
      },
    }),
  })
}
