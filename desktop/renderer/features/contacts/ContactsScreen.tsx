import { contact } from '#shared/contract/autogate/contact.ts'
import { contactWords } from '#shared/words/console/contacts.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ContactForm } from './ContactForm.tsx'

const columns: readonly Column<RowOf<typeof contact.list>>[] = [
  { name: 'name', label: recordWords.name, width: 200, grow: true, sort: 'name', render: ({ name }) => name },
  { name: 'phone', label: recordWords.phone, width: 160, render: ({ phone }) => phone },
  { name: 'whatsapp', label: contactWords.whatsapp, width: 160, render: ({ whatsapp }) => whatsapp },
  { name: 'email', label: recordWords.email, width: 230, render: ({ email }) => email },
  { name: 'hours', label: contactWords.hours, width: 200, render: ({ hours }) => hours },
]

/** Whom to call. The desks are given; how to reach them is kept here. */
export function ContactsScreen() {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordScreen
      name="contacts"
      words={contactWords}
      icon="phone"
      list={contact.list}
      detail={contact.detail}
      sort="position"
      columns={columns}
      write="contact.write"
      renderTitle={({ name }) => name}
      renderView={(row) => (
        <DrawerSection>
          <Facts
            facts={[
              [say(recordWords.code), row.code],
              [say(contactWords.description), row.description],
              [say(recordWords.phone), row.phone],
              [say(contactWords.whatsapp), row.whatsapp],
              [say(recordWords.email), row.email],
              [say(recordWords.address), row.address],
              [say(contactWords.hours), row.hours],
              [say(recordWords.changedAt), momentText(row.updated_at, language)],
            ]}
          />
        </DrawerSection>
      )}
      renderForm={(row, { saved, cancel }) =>
        row !== null && <ContactForm key={row.id} row={row} onSaved={saved} onCancel={cancel} />
      }
    />
  )
}
