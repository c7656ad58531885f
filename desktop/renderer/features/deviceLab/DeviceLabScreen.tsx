import { labWords } from '#shared/words/console/deviceLab.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { useOperations, useOperationsLoaded } from '../../live/operations.ts'
import { useAddress } from '../../ui/address.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useWords } from '../../ui/useWords.ts'
import { LabLanes } from './LabLanes.tsx'
import { LaneBench } from './LaneBench.tsx'
import './deviceLab.css'

/** The devices of each lane: what they say, which one is bound to what, and the machine they are plugged into. */
export function DeviceLabScreen() {
  const say = useWords()
  const { get, set } = useAddress()
  const loaded = useOperationsLoaded()
  const lanes = useOperations(({ lanes: { order, byId } }) => order.flatMap((id) => byId[id] ?? []))
  const chosen = lanes.find(({ id }) => id === get('lane'))

  return (
    <section className="lab" aria-label={say(labWords.title)}>
      <h1>{say(labWords.title)}</h1>
      {!loaded ? (
        <Skeleton lines={8} label={say(listWords.loading)} />
      ) : lanes.length === 0 ? (
        <EmptyFace icon="barrier" title={say(labWords.noLanes)} text={say(labWords.noLanesText)} />
      ) : (
        <div className="lab-halves">
          <LabLanes lanes={lanes} chosen={chosen?.id ?? null} onChoose={(lane) => set({ lane })} />
          {chosen === undefined ? (
            <EmptyFace icon="barrier" title={say(labWords.choose)} text={say(labWords.chooseText)} />
          ) : (
            <LaneBench key={chosen.id} lane={chosen} />
          )}
        </div>
      )}
    </section>
  )
}
