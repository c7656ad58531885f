import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { Plate } from '../../ui/Plate.tsx'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import type { OpenRecord } from '../../ui/record/useRecord.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useWords } from '../../ui/useWords.ts'
import { CheckupForm } from './CheckupForm.tsx'
import { StayActions } from './StayActions.tsx'
import { standingOf, type Stay } from './stays.ts'
import { StayView } from './StayView.tsx'

/** One vehicle of the buffer zone: to read, to check, to call. */
export function BufferDrawer({ record, onChanged }: { record: OpenRecord; onChanged: (stay: Stay) => void }) {
  const say = useWords()
  return (
    <RecordDrawer
      record={record}
      detail={bufferZone.byActivity}
      param="gate_activity_id"
      createTitle={say(bufferWords.title)}
      editable={() => false}
      renderTitle={(stay) => (
        <>
          <span>{say(bufferWords.slotName, { slot: stay.slot ?? '–' })}</span>
          <Plate number={stay.ticket.police_number} />
          <Tag>{say(standingOf(stay).words)}</Tag>
        </>
      )}
      renderView={(stay) => <StayView stay={stay} />}
      renderForm={(stay, reply) =>
        stay !== null && (
          <CheckupForm
            key={stay.id}
            stay={stay}
            onCancel={() => record.view(stay.gate_activity_id)}
            onSaved={(saved) => {
              reply.show(saved)
              onChanged(saved)
              record.view(saved.gate_activity_id)
            }}
          />
        )
      }
      renderActions={(stay, reply) =>
        stay.left_at === null && (
          <StayActions
            stay={stay}
            onCheck={() => record.edit(stay.gate_activity_id)}
            onCalled={(called) => {
              reply.show(called)
              onChanged(called)
            }}
          />
        )
      }
    />
  )
}
