import { useState } from 'react'
import { clientStatuses, externalClients } from '#shared/contract/partner/externalClients.ts'
import { clientWords } from '#shared/words/console/clients.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { SecretDialog } from '../../ui/SecretDialog.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { ClientForm } from './ClientForm.tsx'
import { scopeWords } from './scopeWords.ts'

type Client = RowOf<typeof externalClients.list>

const columns = (say: Words): readonly Column<Client>[] => [
  { name: 'name', label: recordWords.name, width: 200, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'company', label: recordWords.company, width: 230, render: ({ company }) => company.name },
  {
    name: 'scopes',
    label: clientWords.scopes,
    width: 230,
    render: ({ scopes }) => scopes.map((scope) => say(scopeWords[scope])).join(', '),
  },
  {
    name: 'status',
    label: recordWords.status,
    width: 130,
    render: ({ status }) => (
      <StateMark shape={status === 'active' ? 'full' : 'past'}>{say(clientWords[status])}</StateMark>
    ),
  },
]

/** Programmes of companies that make tickets through the API. */
export function ClientsScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const [asking, setAsking] = useState<Client | null>(null)
  const [secret, setSecret] = useState<string | null>(null)

  async function rotate(row: Client): Promise<void> {
    const { data } = await call(externalClients.rotateSecret, { params: { id: row.id } })
    setSecret(data.client_secret)
  }

  return (
    <>
      <RecordScreen
        name="clients"
        words={clientWords}
        icon="link"
        list={externalClients.list}
        detail={externalClients.detail}
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
              values={clientStatuses}
              words={clientWords}
            />
            <CompanyFilter address={address} />
          </>
        )}
        renderTitle={({ name }) => name}
        renderView={(row) => (
          <DrawerSection>
            <Facts
              facts={[
                [say(clientWords.clientId), row.id],
                [say(recordWords.company), row.company.name],
                [say(clientWords.scopes), row.scopes.map((scope) => say(scopeWords[scope])).join(', ')],
                [say(recordWords.status), say(clientWords[row.status])],
                [say(recordWords.createdAt), momentText(row.created_at, language)],
                [say(recordWords.changedAt), momentText(row.updated_at, language)],
              ]}
            />
          </DrawerSection>
        )}
        renderForm={(row, { saved, cancel }) => (
          <ClientForm key={row?.id ?? 'new'} row={row} onSecret={setSecret} onSaved={saved} onCancel={cancel} />
        )}
        renderActions={(row, { removed }) => (
          <>
            {me.permissions.includes('client.write') && (
              <Button icon="key" onClick={() => setAsking(row)}>
                {say(clientWords.rotate)}
              </Button>
            )}
            <RemoveButton
              endpoint={externalClients.delete}
              permission="client.write"
              id={row.id}
              name={row.name}
              onRemoved={removed}
            />
          </>
        )}
      />
      {asking !== null && (
        <AskDialog
          title={say(clientWords.rotateTitle, { name: asking.name })}
          action={say(clientWords.rotateDo)}
          act={() => rotate(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{say(clientWords.rotateText)}</p>
        </AskDialog>
      )}
      {secret !== null && (
        <SecretDialog secrets={[{ label: say(clientWords.secret), value: secret }]} onClose={() => setSecret(null)} />
      )}
    </>
  )
}
