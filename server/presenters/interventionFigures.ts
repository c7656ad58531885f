import type { z } from 'zod'
import type { InterventionDashboard } from '#shared/contract/autogate/dashboard.ts'
import type { CalledOperator } from '../queries/calledOperators.ts'
import type { DashboardScope } from '../queries/dashboardScope.ts'
import { heading } from './dashboard.ts'

export function presentInterventions(
  scope: DashboardScope,
  calls: readonly CalledOperator[],
  now: Date,
): z.input<typeof InterventionDashboard> {
  const reasons = new Map<string, number>()
  for (const { reason_code } of calls) reasons.set(reason_code, (reasons.get(reason_code) ?? 0) + 1)
  const seconds = calls
    .flatMap(({ opened_at, closed_at, outcome }) =>
      closed_at === null || outcome === null || outcome.action === 'dismissed'
        ? []
        : [Math.round((closed_at.getTime() - opened_at.getTime()) / 1000)],
    )
    .sort((one, other) => one - other)
  const rank = (share: number) => seconds[Math.ceil(seconds.length * share) - 1] ?? null
  return {
    ...heading(scope, now),
    total: calls.length,
    reasons: [...reasons]
      .map(([reason, total]) => ({ reason, total }))
      .sort((one, other) => other.total - one.total || one.reason.localeCompare(other.reason)),
    response: { decided: seconds.length, median_seconds: rank(0.5), p95_seconds: rank(0.95) },
  }
}
