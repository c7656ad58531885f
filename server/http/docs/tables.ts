import { sandboxScenarios, sandboxTenantId, type Scenario } from '#shared/domain/sandboxScenarios.ts'
import { gateEventTypes, ticketEventTypes, webhookPatienceHours, webhookWaits } from '#shared/domain/webhookEvents.ts'
import { fieldWords } from '#shared/words/fields.ts'
import { refusals } from '#shared/words/refusals.ts'
import type { Sentence } from '#shared/words/sentence.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const tellings: Readonly<Record<string, string>> = {
  'gate.opened': 'A vehicle may pass: by rule, or because an operator opened',
  'gate.refused': 'A vehicle was refused',
  'gate.waiting': 'A vehicle waits for an operator’s decision',
  'gate.undone': 'A wrong opening was taken back: the vehicle counts as never having passed',
}

function outcome(scenario: Scenario): string {
  if ('refusal' in scenario) {
    const { status } = refusals[scenario.refusal as keyof typeof refusals]
    const where = scenario.refusal === 'tenant.unknown' ? 'the list is empty; for the tenant' : 'every endpoint answers'
    return `${where} \`${status} ${scenario.refusal}\``
  }
  const { rows, state } = scenario
  if (state === 'connected') return `connected, with ${rows} locations and ${rows} haulage services`
  const code = state === 'expired' ? 'tenant.expired' : 'tenant.not_connected'
  return `listed as ${state}; locations and logistics answer \`403 ${code}\``
}

/** The parts of a guide that come from code, as Markdown, by the name in `{{…}}`. */
export const tables: Readonly<Record<string, () => string>> = {
  refusals: () =>
    table(
      ['Status', 'Code', 'In Indonesian', 'In English'],
      Object.entries<Sentence & { readonly status: number }>(refusals)
        .toSorted(([, one], [, other]) => one.status - other.status)
        .map(([code, { status, id, en }]) => [String(status), `\`${code}\``, id, en]),
    ),
  fields: () =>
    table(
      ['Code', 'In Indonesian', 'In English'],
      Object.entries(fieldWords).map(([code, { id, en }]) => [`\`${code}\``, id, en]),
    ),
  events: () =>
    table(
      ['Event', 'When'],
      [
        ...ticketEventTypes.map((type) => [
          `\`${type}\``,
          `A ticket became, or was changed while it is, ${type.slice(7).replace('_', ' ')}`,
        ]),
        ...gateEventTypes.map((type) => [`\`${type}\``, tellings[type] ?? '']),
      ],
    ),
  scenarios: () =>
    table(
      ['Scenario', 'What you see'],
      Object.entries<Scenario>(sandboxScenarios).map(([name, scenario]) => [`\`${name}\``, outcome(scenario)]),
    ),
  tenant: () => sandboxTenantId,
  patience: () => String(webhookPatienceHours),
  waits: () => webhookWaits.map(spoken).join(', '),
}

function spoken(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`
}
