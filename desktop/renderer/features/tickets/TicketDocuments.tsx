import { ticketWords } from '#shared/words/console/tickets.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { numberText } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { WholeTicket } from './TicketDrawer.tsx'

/** The customs document and the files of a ticket. */
export function TicketDocuments({ row }: { row: WholeTicket }) {
  const say = useWords()
  const language = useLanguage()
  const { customs_document: customs, supporting_documents: files } = row
  const shown = [
    [ticketWords.deliveryOrder, files.delivery_order],
    [ticketWords.billOfLading, files.bill_of_landing],
    [ticketWords.invoice, files.invoice],
    [ticketWords.otherDocument, files.other],
  ] as const
  const present = shown.flatMap(([label, file]) => (file === null ? [] : [{ label: say(label), ...file }]))
  const balance =
    customs === null || customs.balance === null
      ? null
      : say(ticketWords.customsBalance, {
          balance: numberText(customs.balance, language),
          unit: customs.unit ?? '',
        })
  return (
    <DrawerSection title={say(ticketWords.documents)}>
      {customs === null && present.length === 0 && <p className="faint">{say(ticketWords.noDocuments)}</p>}
      {customs !== null && (
        <div className="ticket-file">
          <span className={customs.released ? 'tone-ok' : 'tone-warn'}>
            <Icon name={customs.released ? 'check' : 'triangle'} />
          </span>
          <span className="clip">
            {customs.nama_dokumen} {customs.nomor_daftar ?? customs.nomor_aju}
          </span>
          <span className="push" />
          <span className="faint nowrap">
            {[say(customs.released ? ticketWords.customsReleased : ticketWords.customsHeld), balance]
              .filter((part) => part !== null)
              .join(', ')}
          </span>
        </div>
      )}
      {present.map(({ label, url, path }) => (
        <div key={path} className="ticket-file">
          <Icon name="document" />
          <span className="clip">{label}</span>
          <span className="push" />
          <a href={url} target="_blank" rel="noreferrer" aria-label={label}>
            {path.split('.').at(-1)?.toUpperCase()}
            <Icon name="download" />
          </a>
        </div>
      ))}
    </DrawerSection>
  )
}
