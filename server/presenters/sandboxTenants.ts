import { Refusal, type RefusalCode } from '#shared/contract/errors.ts'
import type { Slice } from '#shared/contract/page.ts'
import { sandboxScenarios, sandboxTenantId, type Scenario } from '#shared/domain/sandboxScenarios.ts'
import type { PartnerActor } from '../http/actor.ts'
import { sandboxEndedAt, sandboxInstallation, sandboxLocation, sandboxLogistic } from './sandboxRows.ts'
import { presentInstallation, presentTenantLocation, presentTenantLogistic } from './tenant.ts'

interface Page {
  readonly page: number
  readonly per_page: number
}

/** The Tenant API of a partner's sandbox: answered from the scenario of the token alone. Null for a live token. */
export function sandboxTenants(actor: PartnerActor) {
  if (actor.scenario === null) return null
  const scenario: Scenario = sandboxScenarios[actor.scenario]
  const installation = sandboxInstallation(actor.partnerId)
  const ended = { uninstall_at: sandboxEndedAt, updated_at: sandboxEndedAt }

  function known(tenantId: string): void {
    refuse(scenario)
    if (tenantId !== sandboxTenantId) throw new Refusal('tenant.unknown')
  }

  function connected(tenantId: string): number {
    known(tenantId)
    if ('refusal' in scenario) throw new Refusal('tenant.unknown')
    if (scenario.state === 'expired') throw new Refusal('tenant.expired')
    if (scenario.state === 'deauthorized') throw new Refusal('tenant.not_connected')
    return scenario.rows
  }

  return {
    authorize(wish: { tenant_id: string; days_connected: number; installation_type: string }) {
      known(wish.tenant_id)
      const { days_connected, installation_type } = wish
      return presentInstallation({ ...installation, days_connected, installation_type }, actor)
    },
    deauthorize({ tenant_id, uninstall_reason }: { tenant_id: string; uninstall_reason: string }) {
      known(tenant_id)
      return presentInstallation({ ...installation, ...ended, uninstall_reason }, actor)
    },
    list(page: Page) {
      if ('refusal' in scenario && scenario.refusal === 'tenant.unknown') return { rows: [], total: 0 }
      refuse(scenario)
      const states = {
        connected: {},
        expired: { days_connected: 30 },
        deauthorized: { ...ended, uninstall_reason: 'Tenant is no longer needed' },
      }
      const shown = { ...installation, ...('state' in scenario && states[scenario.state]) }
      return sliced(1, page, () => presentInstallation(shown, actor))
    },
    locations: (tenantId: string, page: Page) =>
      sliced(connected(tenantId), page, (number) => presentTenantLocation(sandboxLocation(number))),
    logistics: (tenantId: string, page: Page) =>
      sliced(connected(tenantId), page, (number) => presentTenantLogistic(sandboxLogistic(number))),
  }
}

function refuse(scenario: Scenario): void {
  if (!('refusal' in scenario)) return
  const { refusal, seconds } = scenario
  throw new Refusal(refusal as RefusalCode, seconds === undefined ? {} : { seconds })
}

function sliced<Row>(total: number, { page, per_page }: Page, make: (number: number) => Row): Slice<Row> {
  const first = (page - 1) * per_page
  const length = Math.max(0, Math.min(per_page, total - first))
  return { rows: Array.from({ length }, (_, at) => make(first + at + 1)), total }
}
