import { tenantUser } from '#shared/contract/autogate/tenantUser.ts'
import { user } from '#shared/contract/autogate/user.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import type { OpenRecord } from '../../ui/record/useRecord.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { InviteForm } from './InviteForm.tsx'
import { PersonState, type Person } from './peopleColumns.tsx'
import { detailOf, groupsFor, nameInAddress, readName } from './peopleKinds.ts'
import { PersonForm } from './PersonForm.tsx'
import { TenantInviteForm } from './TenantInviteForm.tsx'

interface PeopleDrawerProps {
  record: OpenRecord
  onReload: () => void
  onChanged: (row: Person) => void
}

/** One person, or the invitation of new ones. */
export function PeopleDrawer({ record, onReload, onChanged }: PeopleDrawerProps) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { group } = readName(record.id)
  const groups = groupsFor(me.role.level)
  const invited = groups.find((one) => one === record.kind) ?? groups[0] ?? 'operational'
  const done = (): void => {
    record.close()
    onReload()
  }
  return (
    <RecordDrawer
      record={record}
      detail={detailOf[group]}
      idOf={(name) => readName(name).id}
      createTitle={say(peopleWords.create)}
      editable={() => groups.includes(group)}
      renderTitle={(row) => (
        <>
          {row.name} <PersonState row={row} say={say} />
        </>
      )}
      renderView={(row) => (
        <DrawerSection>
          <Facts
            facts={[
              [say(recordWords.email), row.email],
              [say(peopleWords.username), row.username],
              [say(recordWords.phone), row.phone],
              [say(peopleWords.role), `${row.role.name} · ${say(peopleWords[row.role.level])}`],
              [say(recordWords.company), row.company?.name ?? say(recordWords.wholeZone)],
              [say(peopleWords.gates), row.gates.map(({ name }) => name).join(', ') || say(peopleWords.allGates)],
              [say(peopleWords.language), say(row.language === 'id' ? peopleWords.indonesian : peopleWords.english)],
              [
                say(peopleWords.verified),
                row.email_verified_at === null ? null : momentText(row.email_verified_at, language),
              ],
              [
                say(peopleWords.lastLogin),
                row.last_login_at === null ? say(peopleWords.never) : momentText(row.last_login_at, language),
              ],
              [say(recordWords.createdAt), momentText(row.created_at, language)],
            ]}
          />
        </DrawerSection>
      )}
      renderForm={(row, reply) =>
        row === null ? (
          <>
            {groups.length > 1 && (
              <DrawerSection>
                <Segmented
                  label={say(peopleWords.level)}
                  value={invited}
                  choices={groups.map((one) => ({ value: one, label: say(peopleWords[one]) }))}
                  onChange={(next) => record.create(next)}
                />
              </DrawerSection>
            )}
            {invited === 'tenant' ? (
              <TenantInviteForm onSaved={done} onCancel={record.close} />
            ) : (
              <InviteForm key={invited} group={invited} onSaved={done} onCancel={record.close} />
            )}
          </>
        ) : (
          <PersonForm
            key={row.id}
            row={row}
            group={group}
            onSaved={(saved) => {
              onChanged(saved)
              reply.show(saved)
              record.view(nameInAddress(saved))
            }}
            onCancel={() => record.view(nameInAddress(row))}
          />
        )
      }
      renderActions={(row) =>
        row.id !== me.id && (
          <RemoveButton
            endpoint={me.company === null ? user.delete : tenantUser.delete}
            permission="user.delete"
            id={row.id}
            name={row.name}
            consequence={say(peopleWords.removeText)}
            onRemoved={done}
          />
        )
      }
    />
  )
}
