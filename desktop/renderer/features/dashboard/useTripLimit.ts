import { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import { useMe } from '../../api/session.ts'
import { useReply } from '../../ui/useReply.ts'

/** Minutes that a round trip may take, as the zone has set it; null until that is known, and for people of a company. */
export function useTripLimit(): number | null {
  const me = useMe()
  const reply = useReply(siteSettings.read, me.company === null && me.permissions.includes('gate.read') ? {} : null)
  return reply.data?.trip_limit_minutes ?? null
}
