import { faq } from '#shared/contract/autogate/faq.ts'
import { faqWords } from '#shared/words/console/faqs.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import type { OpenRecord } from '../../ui/record/useRecord.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { FaqForm } from './FaqForm.tsx'
import './FaqDrawer.css'

interface FaqDrawerProps {
  record: OpenRecord
  groups: readonly string[]
  onChanged: () => void
}

/** One question, to read or to write. */
export function FaqDrawer({ record, groups, onChanged }: FaqDrawerProps) {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordDrawer
      record={record}
      detail={faq.detail}
      createTitle={say(faqWords.create)}
      renderTitle={({ group }) => group.name}
      renderView={(row) => (
        <>
          <DrawerSection title={say(faqWords.question)}>
            <b>{row.question}</b>
          </DrawerSection>
          <DrawerSection title={say(faqWords.answer)}>
            <p className="faq-answer">{row.answer}</p>
          </DrawerSection>
          <DrawerSection>
            <Facts
              facts={[
                [say(faqWords.group), row.group.name],
                [say(faqWords.position), row.position],
                [say(recordWords.status), say(row.is_published ? faqWords.published : faqWords.draft)],
                [say(recordWords.changedAt), momentText(row.updated_at, language)],
              ]}
            />
          </DrawerSection>
        </>
      )}
      renderForm={(row, reply) => (
        <FaqForm
          key={row?.id ?? 'new'}
          row={row}
          groups={groups}
          onSaved={(saved) => {
            onChanged()
            reply.show(saved)
            record.view(saved.id)
          }}
          onCancel={() => (row === null ? record.close() : record.view(row.id))}
        />
      )}
      renderActions={(row) => (
        <RemoveButton
          endpoint={faq.delete}
          permission="faq.delete"
          id={row.id}
          name={row.question}
          onRemoved={() => {
            record.close()
            onChanged()
          }}
        />
      )}
    />
  )
}
