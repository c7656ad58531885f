import { useEffect, useEffectEvent, useState } from 'react'
import { deliveryStates, webhooks } from '#shared/contract/partner/webhooks.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { webhookWords } from '#shared/words/console/webhooks.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText, shortTime } from '../../ui/formats.ts'
import { Pagination } from '../../ui/Pagination.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import type { Webhook } from './WebhooksScreen.tsx'
import './WebhookView.css'

export const deliveryShapes = { queued: 'open', delivered: 'full', failed: 'crit' } as const

/** A webhook and its last deliveries; `tests` grows when a test message was sent. */
export function WebhookView({ row, tests }: { row: Webhook; tests: number }) {
  const say = useWords()
  const language = useLanguage()
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(webhookWords.url), row.url],
            [say(recordWords.company), row.company?.name ?? say(recordWords.wholeZone)],
            [say(webhookWords.events), row.events.join(', ')],
            [say(recordWords.status), say(webhookWords[row.status])],
            ...(row.failing_since === null
              ? []
              : [[say(webhookWords.failingSince), momentText(row.failing_since, language)] as const]),
          ]}
        />
      </DrawerSection>
      <Deliveries key={`${row.id} ${tests}`} webhookId={row.id} />
    </>
  )
}

/** Milliseconds after which a message that is still on its way is looked at again. */
const lookAgainMs = 3000

type Shown = (typeof deliveryStates)[number] | 'all'

function Deliveries({ webhookId }: { webhookId: string }) {
  const say = useWords()
  const language = useLanguage()
  const [state, setState] = useState<Shown>('all')
  const [open, setOpen] = useState<string | null>(null)
  const [page, setPage] = useState(1)
  const { data, lastPage, problem, reload } = useReply(webhooks.deliveries, {
    params: { id: webhookId },
    query: { page, per_page: 20, ...(state !== 'all' && { state }) },
  })
  const waits = data?.some((delivery) => delivery.state === 'queued') ?? false
  const lookAgain = useEffectEvent(reload)
  useEffect(() => {
    if (!waits) return undefined
    const later = setTimeout(() => lookAgain(), lookAgainMs)
    return () => clearTimeout(later)
  }, [waits, data])
  return (
    <DrawerSection title={say(webhookWords.deliveries)}>
      <Segmented
        label={say(webhookWords.deliveries)}
        value={state}
        onChange={(next) => {
          setState(next)
          setPage(1)
        }}
        choices={[
          { value: 'all', label: say(webhookWords.everyState) },
          ...deliveryStates.map((one) => ({ value: one, label: say(webhookWords[one]) })),
        ]}
      />
      {data === null ? (
        problem === null ? (
          <Skeleton lines={4} label={say(listWords.loading)} />
        ) : (
          <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
        )
      ) : data.length === 0 ? (
        <p className="faint delivery-none">{say(webhookWords.noDeliveries)}</p>
      ) : (
        <ul className="deliveries">
          {data.map((delivery) => (
            <li key={delivery.id}>
              <button type="button" onClick={() => setOpen(delivery.id)}>
                <span className="mono faint">{momentText(delivery.created_at, language)}</span>
                <span className="clip">{delivery.type}</span>
                <StateMark shape={deliveryShapes[delivery.state]}>{say(webhookWords[delivery.state])}</StateMark>
                <span className="faint">
                  {[
                    say(webhookWords.attempts, { count: delivery.attempts }),
                    delivery.last_status,
                    delivery.next_attempt_at === null
                      ? null
                      : say(webhookWords.nextAttempt, { time: shortTime(delivery.next_attempt_at) }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} last={lastPage} onPage={setPage} />
      {open !== null && <DeliveryDialog id={open} onClose={() => setOpen(null)} onReplayed={reload} />}
    </DrawerSection>
  )
}
