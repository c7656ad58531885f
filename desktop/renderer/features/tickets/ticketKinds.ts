import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { saranaNiaga } from '#shared/contract/autogate/saranaNiaga.ts'
import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { download } from '../../api/files.ts'
import { call } from '../../api/session.ts'

interface Named {
  readonly id: string
  readonly kind: TicketKind
}

const papers = {
  without_pabeanan: withoutPabeanan.download,
  with_pabeanan: withPabeanan.download,
  sarana_niaga: saranaNiaga.download,
  guest: guestTicket.pdf,
} as const

/** The ticket as it is printed. */
export const readPaper = ({ id, kind }: Named): Promise<Blob> => download(papers[kind], { params: { id } })

/** A ticket of the port is rejected, any other canceled. */
export const withdrawn = (kind: TicketKind): 'cancel' | 'reject' => (kind === 'sarana_niaga' ? 'reject' : 'cancel')

/** Takes a ticket back with a reason, by the way that its kind has. */
export async function withdraw({ id, kind }: Named, reason: string): Promise<void> {
  const params = { id }
  switch (kind) {
    case 'sarana_niaga':
      await call(saranaNiaga.reject, { params, body: { reject_reason: reason } })
      return
    case 'guest':
      await call(guestTicket.cancel, { params, body: { reason } })
      return
    case 'with_pabeanan':
      await call(withPabeanan.cancel, { params, body: { reason } })
      return
    case 'without_pabeanan':
      await call(withoutPabeanan.cancel, { params, body: { reason } })
  }
}
