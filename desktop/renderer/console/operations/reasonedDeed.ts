import type { Deed } from '../../api/intervene.ts'
import type { ReasonRequest } from './dialog.ts'

/** The request of a decision and its reason, about the lane as it was seen. */
export function reasonedDeed(
  request: ReasonRequest,
  version: number,
  reasoned: { readonly reason_code: string; readonly note: string },
  client_at: string,
): Deed {
  const { reason_code, note } = reasoned
  const why = { version, reason_code, client_at, ...(note === '' ? {} : { note }) }
  const intervention_id = request.interventionId ?? ''
  switch (request.action) {
    case 'open':
      return { action: 'open', ...why, ...(request.interventionId === null ? {} : { intervention_id }) }
    case 'close':
      return { action: 'close', ...why }
    case 'refuse':
      return { action: 'refuse', intervention_id, ...why }
    case 'shelve':
      return { action: 'shelve', intervention_id, minutes: request.minutes ?? 5, ...why }
    case 'set_mode':
      return { action: 'set_mode', mode: request.mode ?? 'auto', ...why }
    case 'take':
      return { action: 'take', version, takeover: true, reason_code, ...(note === '' ? {} : { note }) }
  }
}
