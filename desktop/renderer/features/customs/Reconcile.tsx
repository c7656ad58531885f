import { useEffect, useEffectEvent, useState } from 'react'
import { codeco } from '#shared/contract/autogate/codeco.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { call } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { siteDay } from '../../ui/list/siteDays.ts'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { Reconciliations } from './Reconciliations.tsx'

/** Milliseconds between two looks for the result of a comparison. */
const lookAgainMs = 1500

/** Compares some days with what customs has, and shows what each comparison found. */
export function Reconcile({ onClose, onFound }: { onClose: () => void; onFound: () => void }) {
  const say = useWords()
  const [before, setBefore] = useState<string | null>(null)
  const earlier = useReply(codeco.reconciliations, { query: { per_page: 10 } })
  const newest = earlier.data?.[0]?.id ?? ''
  const running = before !== null && before === newest
  const look = useEffectEvent(earlier.reload)
  const tellFound = useEffectEvent(onFound)
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => look(), lookAgainMs)
    return () => {
      clearInterval(timer)
      tellFound()
    }
  }, [running])
  const today = siteDay(serverNow())
  const form = useForm({
    name: 'reconcile',
    schema: codeco.reconcile.body,
    start: { from_day: today, to_day: today },
    version: null,
    labels: { from_day: customsWords.reconcileFrom, to_day: customsWords.reconcileTo },
    send: (body, idempotencyKey) => call(codeco.reconcile, { body: body as never, idempotencyKey }),
    onSaved() {
      toast('check', saying(customsWords.reconcileBegun))
      setBefore(newest)
    },
  })
  const title = say(customsWords.reconcileTitle)
  return (
    <Dialog title={title} size="middle" onClose={onClose}>
      <h3 className="soft">{say(customsWords.reconciliations)}</h3>
      {running && <p role="status">{say(customsWords.reconciling)}</p>}
      <ReplyPart reply={earlier} lines={3}>
        {(rows) => <Reconciliations rows={rows} />}
      </ReplyPart>
      <FormView form={form} label={title} submit={say(customsWords.reconcileDo)} onCancel={onClose}>
        <DayField form={form} name="from_day" label={customsWords.reconcileFrom} />
        <DayField form={form} name="to_day" label={customsWords.reconcileTo} hint={customsWords.reconcileHint} />
      </FormView>
    </Dialog>
  )
}
