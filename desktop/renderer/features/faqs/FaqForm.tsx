import { faq } from '#shared/contract/autogate/faq.ts'
import { faqWords } from '#shared/words/console/faqs.ts'
import { CheckField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SuggestField } from '../../ui/form/SuggestField.tsx'
import { useRecordForm } from '../../ui/record/useRecordForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Faq } from './FaqsScreen.tsx'

const labels = {
  group_name: faqWords.group,
  question: faqWords.question,
  answer: faqWords.answer,
  position: faqWords.position,
  is_published: faqWords.publish,
}

const blank = { is_published: false }

const valuesOf = (row: Faq) => ({
  group_name: row.group.name,
  question: row.question,
  answer: row.answer,
  position: row.position,
  is_published: row.is_published,
})

interface FaqFormProps {
  row: Faq | null
  groups: readonly string[]
  onSaved: (saved: Faq) => void
  onCancel: () => void
}

/** Writes or changes a question and its answer. */
export function FaqForm({ row, groups, onSaved, onCancel }: FaqFormProps) {
  const say = useWords()
  const form = useRecordForm({
    subject: 'faq',
    row,
    create: faq.create,
    update: faq.update,
    detail: faq.detail,
    blank,
    valuesOf,
    labels,
    nameOf: ({ question }) => question,
    onSaved,
  })
  return (
    <FormView form={form} label={say(faqWords.title)} onCancel={onCancel}>
      <SuggestField
        form={form}
        name="group_name"
        label={faqWords.group}
        hint={faqWords.groupHint}
        example="Tiket"
        suggestions={groups.map((text) => ({ text, more: '' }))}
        onType={() => {}}
        onPick={() => ({})}
        wide
      />
      <TextField form={form} name="question" label={faqWords.question} example="Bagaimana cara membuat tiket?" wide />
      <TextField form={form} name="answer" label={faqWords.answer} rows={8} wide />
      <NumberField
        form={form}
        name="position"
        label={faqWords.position}
        hint={faqWords.positionHint}
        example="1"
        optional
      />
      <CheckField form={form} name="is_published" label={faqWords.publish} />
    </FormView>
  )
}
