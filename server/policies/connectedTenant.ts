import { Refusal } from '#shared/contract/errors.ts'

interface Connection {
  readonly company_name: string
  readonly company_status: string
  readonly allowed: boolean
  readonly installed_at: Date | null
  readonly expires_at: Date | null
  readonly uninstall_at: Date | null
}

/** Refuses unless the partner may read of this tenant now. A tenant that never allowed the partner does not exist for it. */
export function requireConnected(connection: Connection | null, now: Date): void {
  if (connection === null) throw new Refusal('tenant.unknown')
  const { allowed, installed_at, expires_at, uninstall_at, company_status } = connection
  if (!allowed || installed_at === null || uninstall_at !== null) throw new Refusal('tenant.not_connected')
  if (expires_at === null || expires_at <= now) throw new Refusal('tenant.expired')
  if (company_status !== 'active') throw new Refusal('company.suspended', { company: connection.company_name })
}
