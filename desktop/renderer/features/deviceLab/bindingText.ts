import type { z } from 'zod'
import type { LabBinding, LaneLab } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import type { Words } from '../../ui/useWords.ts'

export type Binding = z.infer<typeof LabBinding>
export type LabDevice = LaneLab['devices'][number]

/** How a bound device is recognised, in words. */
export function bindingText(binding: Binding, say: Words): string {
  switch (binding.by) {
    case 'serial':
      return say(labWords.bySerial, { serial: binding.serial })
    case 'relay':
      return say(labWords.byRelay, { id: binding.id })
    case 'port':
      return say(labWords.byPort, { port: binding.port })
    case 'model':
      return say(labWords.byModel)
  }
}

/** The ways in which this device can be told from another of its kind, the surest first. */
export function waysToBind(device: Pick<LabDevice, 'serial' | 'port'>, role: string): Binding['by'][] {
  return [
    ...(device.serial === null ? [] : (['serial'] as const)),
    ...(role === 'relay' ? (['relay'] as const) : []),
    ...(device.port === null ? [] : (['port'] as const)),
    'model',
  ]
}

/** The binding that was chosen; null while something is missing. */
export function bindingOf(
  by: Binding['by'],
  { serial, port }: Pick<LabDevice, 'serial' | 'port'>,
  relayId: string,
): Binding | null {
  if (by === 'serial') return serial === null ? null : { by, serial }
  if (by === 'port') return port === null ? null : { by, port }
  if (by === 'relay') return relayId.length === 5 ? { by, id: relayId } : null
  return { by }
}
