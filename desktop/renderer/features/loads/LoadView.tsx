import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { documentName } from '#shared/domain/documentName.ts'
import { loadWords } from '#shared/words/console/loads.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { duration, momentText, numberText } from '../../ui/formats.ts'
import { Picture } from '../../ui/Picture.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { amountText, type Load } from './loadColumns.tsx'

/** The visit as a checker sees it, what its document still allows, and what was decided. */
export function LoadView({ load }: { load: Load }) {
  const say = useWords()
  const language = useLanguage()
  const withCustoms = load.type === 'with_pabeanan'
  const customs = useReply(loadUnload.scanCeisa, withCustoms ? { params: { access_number: load.access_number } } : null)
    .data?.document
  const { operation } = load
  const moment = (at: string | null) => (at === null ? null : momentText(at, language))
  return (
    <>
      <DrawerSection title={say(loadWords.visit)}>
        <Facts
          facts={[
            [say(recordWords.company), load.company?.name],
            [
              say(loadWords.ticket),
              <a key="ticket" className="tone-accent" href={`#/tickets?id=${load.access_number}`}>
                {load.access_number}
              </a>,
            ],
            [say(loadWords.kind), say(kindNames[load.type])],
            [say(loadWords.rit), load.rit],
            [say(loadWords.vehicle), load.vehicle_type],
            [say(loadWords.cargo), load.comodity],
            [say(loadWords.announced), amountText(load.qty, load.unit, language)],
            [say(loadWords.document), documentName(load.document_type, load.document_number)],
            ...(customs?.available == null
              ? []
              : [
                  [
                    say(loadWords.balance),
                    say(loadWords.available, {
                      amount: numberText(customs.available, language),
                      unit: load.unit ?? '',
                    }),
                  ] as const,
                ]),
            [say(loadWords.destination), load.destination],
            [say(loadWords.gate), load.gate],
            [say(loadWords.entered), momentText(load.entered_at, language)],
            [say(loadWords.left), moment(load.left_at)],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(loadWords.verdict)}>
        {operation === null ? (
          <p className="faint">{say(loadWords.undecided)}</p>
        ) : (
          <>
            <Facts
              facts={[
                [say(loadWords.verdict), say(loadWords[operation.verdict])],
                [say(loadWords.countedQty), amountText(operation.qty, operation.unit, language)],
                [say(loadWords.reason), operation.reason],
                [
                  say(loadWords.worked),
                  operation.started_at === null || operation.finished_at === null
                    ? null
                    : `${momentText(operation.started_at, language)} · ${duration(Date.parse(operation.finished_at) - Date.parse(operation.started_at), language)}`,
                ],
                [say(loadWords.checker), operation.checker],
                [say(loadWords.deviceAt), moment(operation.device_at)],
                [say(loadWords.receivedAt), momentText(operation.received_at, language)],
              ]}
            />
            {operation.photos.length > 0 && (
              <div className="load-photos">
                {operation.photos.map(({ path, url }, at) => (
                  <a key={path} href={url} target="_blank" rel="noreferrer">
                    <Picture src={url} alt={`${say(loadWords.photos)} ${at + 1}`} />
                  </a>
                ))}
              </div>
            )}
          </>
        )}
      </DrawerSection>
    </>
  )
}
