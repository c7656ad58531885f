import { useId, useState } from 'react'
import { commissioning, type LaneLab } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { call } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { within } from '../../ui/said.ts'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { bindingOf, waysToBind, type Binding, type LabDevice } from './bindingText.ts'

interface BindDialogProps {
  laneId: string
  device: LabDevice
  onBound: (lab: LaneLab) => void
  onClose: () => void
}

const wayWords = {
  serial: labWords.serial,
  relay: labWords.relayId,
  port: labWords.port,
  model: labWords.model,
} as const satisfies Record<Binding['by'], unknown>

/** Gives a device its role. What is ambiguous the lane itself refuses, in the dialog. */
export function BindDialog({ laneId, device, onBound, onClose }: BindDialogProps) {
  const say = useWords()
  const ids = { role: useId(), by: useId(), relay: useId() }
  const [role, setRole] = useState(device.roles[0] ?? 'scanner')
  const ways = waysToBind(device, role)
  const [chosen, setBy] = useState<Binding['by'] | null>(null)
  const by = chosen !== null && ways.includes(chosen) ? chosen : (ways[0] ?? 'model')
  const [relayId, setRelayId] = useState('')
  const binding = bindingOf(by, device, relayId)
  const value = by === 'serial' ? device.serial : by === 'port' ? device.port : null

  return (
    <AskDialog
      title={say(labWords.bindTitle, { device: device.name })}
      action={say(labWords.bindDo)}
      kind="primary"
      blocked={binding === null ? say(labWords.relayIdHint) : undefined}
      act={async () => {
        if (binding === null) return
        const { data } = await call(commissioning.bind, { params: { id: laneId, role }, body: { binding } })
        toast('check', within(labWords.bound, 'role', labWords[role]))
        onBound(data)
      }}
      onClose={onClose}
    >
      <p className="soft">{say(labWords.bindText)}</p>
      {device.roles.length > 1 && (
        <Field id={ids.role} label={say(labWords.role)} fault={null}>
          <Select
            id={ids.role}
            choices={device.roles.map((one) => ({ value: one, label: say(labWords[one]) }))}
            value={role}
            onChange={(next) => next !== null && setRole(next)}
          />
        </Field>
      )}
      <Field id={ids.by} label={say(labWords.recognise)} fault={null} hint={value ?? undefined}>
        <Select
          id={ids.by}
          choices={ways.map((way) => ({ value: way, label: say(wayWords[way]) }))}
          value={by}
          onChange={setBy}
        />
      </Field>
      {by === 'relay' && (
        <Field id={ids.relay} label={say(labWords.relayId)} fault={null} hint={say(labWords.relayIdHint)}>
          <input
            id={ids.relay}
            className="input mono"
            maxLength={5}
            value={relayId}
            onChange={({ target }) => setRelayId(target.value)}
          />
        </Field>
      )}
    </AskDialog>
  )
}
