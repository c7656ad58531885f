import { verdictWords } from '#shared/words/console/activity.ts'
import { conflictResolutionWords, conflictWords } from '#shared/words/console/conflicts.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { KindTag, type Conflict } from './conflictColumns.tsx'

const sentences = (reasons: Conflict['lane_reasons']): string => reasons.map(({ message }) => message).join(' ')

/** Both judgements of one vehicle, on what each side knew, and what somebody made of it. */
export function ConflictView({ row }: { row: Conflict }) {
  const say = useWords()
  const language = useLanguage()
  const { other, resolution } = row
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(conflictWords.kind), <KindTag key="kind" kind={row.kind} say={say} />],
            [say(conflictWords.gate), row.gate.name],
            [say(conflictWords.lane), `${row.lane.code} · ${say(evidenceWords[row.direction])}`],
            [say(conflictWords.ticket), row.access_number],
            [say(conflictWords.found), momentText(row.found_at, language)],
            ...(other === null
              ? []
              : [
                  [
                    say(conflictWords.firstUse),
                    say(conflictWords.firstUseAt, { lane: other.lane, time: momentText(other.at, language) }),
                  ] as const,
                ]),
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(conflictWords.laneSaid)}>
        <Facts
          facts={[
            [say(conflictWords.verdict), say(verdictWords[row.lane_decision])],
            [say(conflictWords.reasons), sentences(row.lane_reasons)],
            [say(conflictWords.decided), momentText(row.decided_at, language)],
            [say(conflictWords.knewUntil), momentText(row.snapshot_at, language)],
            [say(conflictWords.peers), say(row.agreed ? conflictWords.agreed : conflictWords.notAgreed)],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(conflictWords.serverSays)}>
        <Facts
          facts={[
            [say(conflictWords.verdict), say(verdictWords[row.server_decision])],
            [say(conflictWords.reasons), sentences(row.server_reasons)],
          ]}
        />
      </DrawerSection>
      {resolution !== null && (
        <DrawerSection title={say(conflictWords.outcome)}>
          <Facts
            facts={[
              [say(conflictWords.outcome), say(conflictResolutionWords[resolution.code])],
              [say(conflictWords.note), resolution.note],
              [say(conflictWords.resolvedBy), `${resolution.by}, ${momentText(resolution.at, language)}`],
            ]}
          />
        </DrawerSection>
      )}
    </>
  )
}
