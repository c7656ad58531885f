import type { z } from 'zod'
import type { Verification } from '#shared/contract/autogate/gateIn.ts'
import { activityWords, undoReasonWords } from '#shared/words/console/activity.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { clockTime, momentText } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { CheckList } from './CheckList.tsx'
import { DecisionFacts, TicketFacts } from './CardFacts.tsx'
import { Explanation } from './Explanation.tsx'
import { Plates } from './Plates.tsx'
import './ActivityView.css'

export type Card = z.infer<typeof Verification>

/** Why one vehicle was decided so: everything that was compared, seen and done. */
export function ActivityView({ card, explained }: { card: Card; explained: boolean }) {
  const say = useWords()
  const language = useLanguage()
  const { activity, undone } = card
  return (
    <>
      {undone !== null && (
        <p className="activity-undone" role="status">
          <Icon name="undo" />
          <span>
            <b>{say(activityWords.undone)}</b>
            <span className="soft">
              {say(activityWords.undoneBy, {
                reason: undoReasonWords[undone.reason_code],
                by: undone.by,
                time: momentText(undone.at, language),
              })}
            </span>
            <span className="soft">{undone.note}</span>
          </span>
        </p>
      )}
      {explained && <Explanation id={activity.id} />}
      <DrawerSection>
        <ul className="activity-reasons" data-lamp={activity.lamp}>
          {activity.reasons.map(({ code, message, next_step }) => (
            <li key={code}>
              <b>{message}</b>
              <span className="soft">{next_step}</span>
            </li>
          ))}
        </ul>
        {card.customs_sentence != null && <p className="soft">{card.customs_sentence}</p>}
        {card.hint !== null && (
          <p className="activity-hint">
            <Icon name="info" /> {card.hint}
          </p>
        )}
      </DrawerSection>
      <DrawerSection title={say(activityWords.photos)}>
        {activity.photos.length === 0 ? (
          <p className="faint">{say(activityWords.noPhotos)}</p>
        ) : (
          <div className="activity-photos">
            {activity.photos.map(({ position, url }) => (
              <a key={position} href={url} target="_blank" rel="noreferrer">
                <Picture
                  src={url}
                  alt={say(evidenceWords[position])}
                  grey={activity.lamp === 'green'}
                  whole={position === 'plate'}
                >
                  <span className="osd">{say(evidenceWords[position])}</span>
                </Picture>
              </a>
            ))}
          </div>
        )}
      </DrawerSection>
      <Plates card={card} />
      <DrawerSection title={say(activityWords.decision)}>
        <DecisionFacts card={card} />
      </DrawerSection>
      <DrawerSection title={say(activityWords.checks)}>
        <CheckList checks={card.checks} />
      </DrawerSection>
      {card.ticket !== null && (
        <DrawerSection title={say(activityWords.load)}>
          <TicketFacts card={card} ticket={card.ticket} />
        </DrawerSection>
      )}
      <DrawerSection title={say(activityWords.timeline)}>
        <ol className="activity-timeline">
          {card.timeline.map(({ at, message }, index) => (
            <li key={index}>
              <span className="mono faint">{clockTime(at)}</span>
              <span className="soft">{message}</span>
            </li>
          ))}
        </ol>
      </DrawerSection>
    </>
  )
}
