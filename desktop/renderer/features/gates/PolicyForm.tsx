import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { policyNumbers } from '#shared/domain/policy.ts'
import { effectWords, obstacleNames, policyNumberWords, policyWords } from '#shared/words/console/policies.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField, SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { GateRow } from './GateView.tsx'
import { colourable, effectField, numberNames, policyBody, policyValues } from './policyValues.ts'

interface PolicyFormProps {
  row: GateRow
  onSaved: () => void
  onClose: () => void
}

const filled = (sentence: Sentence, values: Readonly<Record<string, number>>): Sentence => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return { id: fill(sentence.id), en: fill(sentence.en) }
}

/** The rules of a gate: every number with its bounds, every reason with its lamp. Saving makes a version. */
export function PolicyForm({ row, onSaved, onClose }: PolicyFormProps) {
  const say = useWords()
  const form = useForm({
    name: `policy ${row.id} ${row.policy_version}`,
    schema: gatePolicy.create.body,
    start: policyValues(row.policy),
    version: null,
    labels: policyNumberWords,
    toBody: (values) => policyBody(values, row.policy_version),
    async send(body, idempotencyKey) {
      const { data } = await call(gatePolicy.create, { params: { id: row.id }, body: body as never, idempotencyKey })
      return data
    },
    onSaved({ policy_version: version }) {
      toast('check', saying(policyWords.saved, { gate: row.name, version }))
      onSaved()
      onClose()
    },
  })
  const title = `${say(policyWords.edit)} · ${row.name}`
  return (
    <Dialog title={title} size="wide" onClose={onClose}>
      <FormView form={form} label={title} submit={say(policyWords.save)} onCancel={onClose}>
        <TextField
          form={form}
          name="note"
          label={policyWords.note}
          example={say(policyWords.noteExample)}
          autoFocus
          wide
        />
        <h3>{say(policyWords.numbers)}</h3>
        {numberNames.map((name) => (
          <NumberField
            key={name}
            form={form}
            name={`policy.${name}`}
            label={policyNumberWords[name]}
            hint={filled(policyWords.between, policyNumbers[name])}
          />
        ))}
        <h3>
          {say(policyWords.effects)} <span className="faint">{say(policyWords.effectsHint)}</span>
        </h3>
        {colourable.map(({ code, choices, usual }) => (
          <SelectField
            key={code}
            form={form}
            name={effectField(code)}
            label={obstacleNames[code] ?? { id: code, en: code }}
            hint={{
              id: policyWords.usual.id.replace('{effect}', effectWords[usual].id),
              en: policyWords.usual.en.replace('{effect}', effectWords[usual].en),
            }}
            choices={choices.map((value) => ({ value, label: say(effectWords[value]) }))}
          />
        ))}
      </FormView>
    </Dialog>
  )
}
