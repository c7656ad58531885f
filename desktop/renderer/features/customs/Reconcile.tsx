import { codeco } from '#shared/contract/autogate/codeco.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { call } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { dayText, momentText } from '../../ui/formats.ts'
import { siteDay } from '../../ui/list/siteDays.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** Compares some days with what customs has, and shows what earlier comparisons found. */
export function Reconcile({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const language = useLanguage()
  const { data, reload } = useReply(codeco.reconciliations, { query: { per_page: 10 } })
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
      setTimeout(reload, 1500)
    },
  })
  const title = say(customsWords.reconcileTitle)
  return (
    <Dialog title={title} size="middle" onClose={onClose}>
      <h3 className="soft">{say(customsWords.reconciliations)}</h3>
      {data === null || data.length === 0 ? (
        <p className="faint">{say(customsWords.noReconciliations)}</p>
      ) : (
        <table className="customs-table">
          <thead>
            <tr>
              {[
                customsWords.moved,
                customsWords.period,
                customsWords.accepted,
                customsWords.rejected,
                customsWords.lost,
                customsWords.strangers,
              ].map((word) => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((row) => (
              <tr key={row.id}>
                <th scope="row">{momentText(row.at, language)}</th>
                <td>{`${dayText(row.from_day, language)} – ${dayText(row.to_day, language)}`}</td>
                {row.error === null ? (
                  <>
                    <td>{row.accepted}</td>
                    <td>{row.rejected}</td>
                    <td className={row.lost > 0 ? 'tone-warn' : ''}>{row.lost}</td>
                    <td title={row.strangers.join(', ')}>{row.strangers.length}</td>
                  </>
                ) : (
                  <td colSpan={4} className="tone-crit">
                    {row.error}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FormView form={form} label={title} submit={say(customsWords.reconcileDo)} onCancel={onClose}>
        <TextField form={form} name="from_day" type="date" label={customsWords.reconcileFrom} />
        <TextField
          form={form}
          name="to_day"
          type="date"
          label={customsWords.reconcileTo}
          hint={customsWords.reconcileHint}
        />
      </FormView>
    </Dialog>
  )
}
