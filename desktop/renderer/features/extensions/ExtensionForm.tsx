import { useState } from 'react'
import { extension } from '#shared/contract/autogate/extension.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { extensionReasons } from '#shared/domain/extension.ts'
import { ticketKinds } from '#shared/domain/ticketKind.ts'
import { extensionReasonNames, extensionWords } from '#shared/words/console/extensions.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { call } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { newBody, type Values } from '../../ui/form/body.ts'
import { ChecksField } from '../../ui/form/ChecksField.tsx'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { CheckField, SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { siteDay } from '../../ui/list/siteDays.ts'
import { problemOf, type Problem } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { ExtensionPreview } from './ExtensionPreview.tsx'

type Row = ReplyData<typeof extension.detail>
type Preview = ReplyData<typeof extension.preview>

const labels = {
  'filter.kinds': extensionWords.kinds,
  'filter.company_id': recordWords.company,
  'filter.expires_from': extensionWords.from,
  'filter.expires_to': extensionWords.to,
  'filter.include_expired': extensionWords.includeExpired,
  expired_at: extensionWords.newEnd,
  reason_code: extensionWords.reason,
  note: extensionWords.note,
}

/** The part that decides which tickets: a preview counts for exactly this. */
function wishOf(values: Values): { filter: Record<string, unknown>; expired_at: unknown } {
  const kinds = values['filter.kinds']
  const body = newBody({ ...values, 'filter.kinds': Array.isArray(kinds) && kinds.length > 0 ? kinds : '' })
  return { filter: body['filter'] as Record<string, unknown>, expired_at: body['expired_at'] }
}

/** Asks for more time for many tickets; only what was previewed can be asked for. */
export function ExtensionForm({ onSaved, onCancel }: { onSaved: (row: Row) => void; onCancel: () => void }) {
  const say = useWords()
  const today = siteDay(serverNow())
  const [seen, setSeen] = useState<{ readonly wish: string; readonly preview: Preview } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useForm<Row>({
    name: 'extension new',
    schema: extension.request.body,
    start: {
      'filter.kinds': [],
      'filter.company_id': '',
      'filter.expires_from': today,
      'filter.expires_to': today,
      'filter.include_expired': true,
      expired_at: '',
      reason_code: 'system_outage',
      note: '',
    },
    version: null,
    labels,
    toBody: (values) => ({
      ...newBody({ reason_code: values['reason_code'], note: values['note'] }),
      ...wishOf(values),
      expected_count: Math.max(1, seen?.preview.count ?? 1),
    }),
    async send(body, idempotencyKey) {
      return (await call(extension.request, { body: body as never, idempotencyKey })).data
    },
    onSaved(row) {
      toast('clock', saying(extensionWords.asked))
      onSaved(row)
    },
  })
  const wish = JSON.stringify(wishOf(form.values))
  const preview = seen?.wish === wish ? seen.preview : null

  async function look(): Promise<void> {
    setProblem(null)
    for (const path of ['filter.expires_from', 'filter.expires_to', 'expired_at']) form.leave(path)
    if (form.value('expired_at') === '') return
    try {
      const { data } = await call(extension.preview, { body: wishOf(form.values) as never })
      setSeen({ wish, preview: data })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <FormView
      form={preview === null || preview.count === 0 ? { ...form, submit: () => void look() } : form}
      label={say(extensionWords.create)}
      submit={
        preview === null || preview.count === 0
          ? say(extensionWords.preview)
          : say(extensionWords.ask, { count: preview.count })
      }
      onCancel={onCancel}
    >
      <ChecksField
        form={form}
        name="filter.kinds"
        label={extensionWords.kinds}
        groups={[{ name: '', choices: ticketKinds.map((value) => ({ value, label: say(kindNames[value]) })) }]}
        optional
        wide
      />
      <CompanyField form={form} name="filter.company_id" optional />
      <DayField form={form} name="filter.expires_from" label={extensionWords.from} />
      <DayField form={form} name="filter.expires_to" label={extensionWords.to} />
      <CheckField form={form} name="filter.include_expired" label={extensionWords.includeExpired} />
      <DayField form={form} name="expired_at" label={extensionWords.newEnd} />
      <SelectField
        form={form}
        name="reason_code"
        label={extensionWords.reason}
        choices={extensionReasons.map((value) => ({ value, label: say(extensionReasonNames[value]) }))}
      />
      <TextField
        form={form}
        name="note"
        label={extensionWords.note}
        example={say(extensionWords.noteExample)}
        rows={3}
        wide
      />
      <div className="form-field" data-wide>
        <Button icon="search" onClick={() => void look()}>
          {say(extensionWords.preview)}
        </Button>
        {problem !== null && (
          <p className="field-fault" role="alert">
            {say(problem.said.sentence, problem.said.values)}
          </p>
        )}
        {preview !== null && <ExtensionPreview preview={preview} />}
      </div>
    </FormView>
  )
}
