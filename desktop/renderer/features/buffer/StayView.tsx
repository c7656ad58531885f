import { bufferWords } from '#shared/words/console/buffer.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { duration, momentText } from '../../ui/formats.ts'
import { Picture } from '../../ui/Picture.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { documentText } from './stayColumns.tsx'
import type { Stay } from './stays.ts'

/** Everything about one stay: the vehicle, its time, its call and its checkup with photos. */
export function StayView({ stay }: { stay: Stay }) {
  const say = useWords()
  const language = useLanguage()
  const { call, checkup, overstay } = stay
  const found = (ok: boolean) => (
    <StateMark shape={ok ? 'full' : 'crit'}>{say(ok ? bufferWords.fine : bufferWords.fault)}</StateMark>
  )
  return (
    <>
      <DrawerSection title={say(bufferWords.stay)}>
        <Facts
          facts={[
            [say(recordWords.company), stay.company?.name],
            [
              say(bufferWords.ticket),
              <a key="ticket" className="tone-accent" href={`#/tickets?id=${stay.ticket.access_number}`}>
                {stay.ticket.access_number}
              </a>,
            ],
            [say(bufferWords.vehicle), stay.vehicle_type],
            [say(bufferWords.cargo), stay.comodity],
            [say(bufferWords.document), documentText(stay)],
            [say(bufferWords.entered), momentText(stay.entered_at, language)],
            [say(bufferWords.dwell), duration(stay.dwell_minutes * 60_000, language)],
            [
              say(bufferWords.due),
              overstay.due_at === null ? null : (
                <span key="due" className={overstay.over ? 'tone-warn' : ''}>
                  {momentText(overstay.due_at, language)}
                  {overstay.alarmed_at !== null &&
                    ` · ${say(bufferWords.alarmed, { time: momentText(overstay.alarmed_at, language) })}`}
                </span>
              ),
            ],
            ...(stay.left_at === null ? [] : [[say(bufferWords.leftAt), momentText(stay.left_at, language)] as const]),
            [
              say(bufferWords.called),
              call === null
                ? null
                : say(call.to === null ? bufferWords.calledAt : bufferWords.calledTo, {
                    time: momentText(call.at, language),
                    by: call.by,
                    to: call.to ?? '',
                  }),
            ],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(bufferWords.checkup)}>
        {checkup === null ? (
          <p className="faint">{say(bufferWords.notChecked)}</p>
        ) : (
          <>
            <Facts
              facts={[
                [say(bufferWords.documentsOk), found(checkup.documents_ok)],
                [say(bufferWords.sealOk), found(checkup.seal_ok)],
                [say(bufferWords.plateOk), found(checkup.plate_ok)],
                [say(bufferWords.notes), checkup.notes],
                [
                  say(bufferWords.checkedOk),
                  say(bufferWords.checkedBy, { by: checkup.by, time: momentText(checkup.at, language) }),
                ],
              ]}
            />
            {checkup.photos.length > 0 && (
              <div className="buffer-photos">
                {checkup.photos.map(({ path, url }, at) => (
                  <a key={path} href={url} target="_blank" rel="noreferrer">
                    <Picture src={url} alt={`${say(bufferWords.photos)} ${at + 1}`} />
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
