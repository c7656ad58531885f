import { gate } from '#shared/contract/autogate/gate.ts'
import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { policyNumbers } from '#shared/domain/policy.ts'
import { effectWords, obstacleNames, policyNumberWords, policyWords } from '#shared/words/console/policies.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { call } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { boundsHint } from '../../ui/form/boundsHint.ts'
import { SelectField, TextField } from '../../ui/form/fields.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
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

const effectLabels: Readonly<Record<string, Sentence>> = Object.fromEntries(
  colourable.map(({ code }) => [effectField(code), obstacleNames[code] ?? { id: code, en: code }]),
)

/** The rules of a gate: every number with its bounds, every reason with its lamp. Saving makes a version. */
export function PolicyForm({ row, onSaved, onClose }: PolicyFormProps) {
  const say = useWords()
  const form = useForm({
    name: `policy ${row.id}`,
    schema: gatePolicy.create.body.omit({ seen_version: true }),
    start: { ...policyValues(row.policy), note: '' },
    version: row.policy_version,
    labels: { ...policyNumberWords, ...effectLabels, note: policyWords.note },
    toBody: policyBody,
    async send({ version: seen_version, ...body }, idempotencyKey) {
      const given = { params: { id: row.id }, body: { ...body, seen_version } as never, idempotencyKey }
      return (await call(gatePolicy.create, given)).data
    },
    async stored() {
      const { data } = await call(gate.detail, { params: { id: row.id } })
      return { values: policyValues(data.policy), version: data.policy_version }
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
            hint={boundsHint(policyNumbers[name])}
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
