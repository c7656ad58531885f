import { useState } from 'react'
import { partners, partnerStatuses } from '#shared/contract/partner/partners.ts'
import { partnerWords } from '#shared/words/console/partners.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { SecretDialog } from '../../ui/SecretDialog.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { Installations } from './Installations.tsx'
import { PartnerForm } from './PartnerForm.tsx'

type Partner = RowOf<typeof partners.list>

export interface PartnerTokens {
  readonly token: string
  readonly sandbox_token: string
}

const columns = (say: Words): readonly Column<Partner>[] => [
  { name: 'name', label: recordWords.name, width: 220, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'app', label: partnerWords.appId, width: 320, render: (row) => <span className="mono">{row.app_id}</span> },
  {
    name: 'status',
    label: recordWords.status,
    width: 130,
    render: ({ status }) => (
      <StateMark shape={status === 'active' ? 'full' : 'past'}>{say(partnerWords[status])}</StateMark>
    ),
  },
]

/** Logistics apps, and which companies let them in. */
export function PartnersScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const [asking, setAsking] = useState<Partner | null>(null)
  const [tokens, setTokens] = useState<PartnerTokens | null>(null)
  const ofZone = me.company === null
  const { create: _, ...others } = partnerWords
  return (
    <>
      <RecordScreen
        name="partners"
        words={ofZone ? partnerWords : others}
        icon="truck"
        list={partners.list}
        detail={partners.detail}
        filters={['status']}
        sort="name"
        columns={columns(say)}
        write={ofZone ? 'client.write' : null}
        renderFilters={(address) => (
          <WordFilter
            address={address}
            name="status"
            label={recordWords.status}
            values={partnerStatuses}
            words={partnerWords}
          />
        )}
        renderTitle={({ name }) => name}
        renderView={(row) => (
          <>
            <DrawerSection>
              <Facts
                facts={[
                  [say(partnerWords.appId), row.app_id],
                  [say(recordWords.status), say(partnerWords[row.status])],
                  [say(recordWords.createdAt), momentText(row.created_at, language)],
                ]}
              />
            </DrawerSection>
            <Installations partner={row} />
          </>
        )}
        renderForm={(row, { saved, cancel }) => (
          <PartnerForm key={row?.id ?? 'new'} row={row} onTokens={setTokens} onSaved={saved} onCancel={cancel} />
        )}
        renderActions={(row) =>
          ofZone &&
          me.permissions.includes('client.write') && (
            <Button icon="key" onClick={() => setAsking(row)}>
              {say(partnerWords.rotate)}
            </Button>
          )
        }
      />
      {asking !== null && (
        <AskDialog
          title={say(partnerWords.rotateTitle, { name: asking.name })}
          action={say(partnerWords.rotateDo)}
          act={async () => setTokens((await call(partners.rotateTokens, { params: { id: asking.id } })).data)}
          onClose={() => setAsking(null)}
        >
          <p>{say(partnerWords.rotateText)}</p>
        </AskDialog>
      )}
      {tokens !== null && (
        <SecretDialog
          secrets={[
            { label: say(partnerWords.token), value: tokens.token },
            { label: say(partnerWords.sandboxToken), value: tokens.sandbox_token },
          ]}
          onClose={() => setTokens(null)}
        />
      )}
    </>
  )
}
