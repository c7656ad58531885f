import { useState } from 'react'
import { webhooks, webhookStatuses } from '#shared/contract/partner/webhooks.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { webhookWords } from '#shared/words/console/webhooks.ts'
import { call } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { SecretDialog } from '../../ui/SecretDialog.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords, type Words } from '../../ui/useWords.ts'
import { WebhookActions } from './WebhookActions.tsx'
import { WebhookForm } from './WebhookForm.tsx'
import { WebhookView } from './WebhookView.tsx'

export type Webhook = RowOf<typeof webhooks.list>

const shapes = { active: 'full', paused: 'open', disabled: 'crit' } as const

const columns = (say: Words): readonly Column<Webhook>[] => [
  { name: 'name', label: recordWords.name, width: 180, sort: 'name', render: ({ name }) => name },
  {
    name: 'url',
    label: webhookWords.url,
    width: 260,
    grow: true,
    render: ({ url }) => <span className="mono">{url}</span>,
  },
  {
    name: 'company',
    label: recordWords.company,
    width: 210,
    render: ({ company }) => company?.name ?? <span className="faint">{say(recordWords.wholeZone)}</span>,
  },
  {
    name: 'events',
    label: webhookWords.events,
    width: 120,
    render: ({ events }) => say(webhookWords.eventsCount, { count: events.length }),
  },
  {
    name: 'status',
    label: recordWords.status,
    width: 170,
    render: ({ status }) => <StateMark shape={shapes[status]}>{say(webhookWords[status])}</StateMark>,
  },
]

/** Signed messages to companies' own servers, and how they arrived. */
export function WebhooksScreen() {
  const say = useWords()
  const [asking, setAsking] = useState<Webhook | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const [tests, setTests] = useState(0)
  return (
    <>
      <RecordScreen
        name="webhooks"
        words={webhookWords}
        icon="link"
        list={webhooks.list}
        detail={webhooks.detail}
        filters={['company_id', 'status']}
        sort="name"
        columns={columns(say)}
        write="client.write"
        renderFilters={(address) => (
          <>
            <WordFilter
              address={address}
              name="status"
              label={recordWords.status}
              values={webhookStatuses}
              words={webhookWords}
            />
            <CompanyFilter address={address} />
          </>
        )}
        renderTitle={({ name }) => name}
        renderView={(row) => <WebhookView row={row} tests={tests} />}
        renderForm={(row, { saved, cancel }) => (
          <WebhookForm key={row?.id ?? 'new'} row={row} onSecret={setSecret} onSaved={saved} onCancel={cancel} />
        )}
        renderActions={(row, { removed }) => (
          <WebhookActions
            row={row}
            onRotate={() => setAsking(row)}
            onTested={() => setTests((count) => count + 1)}
            onRemoved={removed}
          />
        )}
      />
      {asking !== null && (
        <AskDialog
          title={say(webhookWords.rotateTitle, { name: asking.name })}
          action={say(webhookWords.rotateDo)}
          act={async () => setSecret((await call(webhooks.rotateSecret, { params: { id: asking.id } })).data.secret)}
          onClose={() => setAsking(null)}
        >
          <p>{say(webhookWords.rotateText)}</p>
        </AskDialog>
      )}
      {secret !== null && (
        <SecretDialog secrets={[{ label: say(webhookWords.secret), value: secret }]} onClose={() => setSecret(null)} />
      )}
    </>
  )
}
