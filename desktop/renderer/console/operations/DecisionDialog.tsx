import { useState } from 'react'
import type { ReasonedAction } from '#shared/domain/interventionReasons.ts'
import type { Sentence, Values } from '#shared/words/sentence.ts'
import { alarmWords } from '#shared/words/console/alarms.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import type { User } from '../../api/session.ts'
import { ReasonDialog } from '../../features/decide/ReasonDialog.tsx'
import type { ReasonOutcome } from '../../features/decide/useCommit.ts'
import { EvidenceSummary } from '../../features/evidence/EvidenceSummary.tsx'
import { operationsNow } from '../../live/operations.ts'
import type { Intervention, Lane } from '../../live/operationsChanges.ts'
import { Age } from '../../ui/Age.tsx'
import type { IconName } from '../../ui/icons.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { Lamp } from '../../ui/Lamp.tsx'
import { laneLens, lensWords } from '../../ui/laneLens.ts'
import { saying, within, type Said } from '../../ui/said.ts'
import { standingVehicle } from '../../ui/standingVehicle.ts'
import { useWords } from '../../ui/useWords.ts'
import { createDecider } from './decide.ts'
import { closeDialog, type ReasonRequest } from './dialog.ts'

const icons: Readonly<Record<ReasonedAction, IconName>> = {
  open: 'barrier',
  close: 'barrierDown',
  refuse: 'cross',
  shelve: 'pause',
  set_mode: 'lock',
  take: 'user',
}
const modeWords: Readonly<Record<Lane['mode'], Sentence>> = {
  auto: decideWords.modeAuto,
  manual: decideWords.modeManual,
  takeover: decideWords.modeTakeover,
  closed: decideWords.modeClosed,
}

interface DecisionDialogProps {
  request: ReasonRequest
  user: User
  /** The decision was carried out. */
  onDone: () => void
}

/** One decision on one lane, as it was seen when the dialog opened: what changes meanwhile is the server's to judge. */
export function DecisionDialog({ request, user, onDone }: DecisionDialogProps) {
  const [seen] = useState(() => {
    const { lanes, interventions } = operationsNow()
    const lane = lanes.byId[request.laneId]
    const item = interventions.byId[request.interventionId ?? '']
    return lane === undefined ? null : { lane, item, decide: createDecider(request, lane.version, lane.code) }
  })
  if (seen === null) return null
  const { lane, item, decide } = seen
  const vehicle = standingVehicle(lane)
  const aboutVehicle = (request.action === 'open' || request.action === 'refuse') && vehicle !== null

  async function commit(reasoned: Parameters<typeof decide>[0]): Promise<ReasonOutcome> {
    const outcome = await decide(reasoned)
    if (outcome.kind === 'done') onDone()
    return outcome
  }

  return (
    <ReasonDialog
      action={request.action}
      title={titleOf(request, lane)}
      icon={icons[request.action]}
      situation={{
        cause: item?.cause ?? null,
        reason: item === undefined ? null : { code: item.reason.code, values: item.reason.values ?? {} },
      }}
      values={valuesOf(item)}
      userName={user.name}
      printsSlip={aboutVehicle && vehicle.company !== null}
      head={<DecisionHead lane={lane} item={item} />}
      {...(aboutVehicle
        ? { evidence: <EvidenceSummary laneId={lane.id} interventionId={request.interventionId} /> }
        : {})}
      commit={commit}
      onClose={closeDialog}
    />
  )
}

function DecisionHead({ lane, item }: { lane: Lane; item: Intervention | undefined }) {
  const say = useWords()
  const title = item === undefined ? null : interventionTitle(item)
  const lens = laneLens(lane)
  return (
    <>
      <Lamp lens={lens} label={say(lensWords[lens])} />
      <span className="soft clip">{title === null ? '' : say(title.sentence, title.values)}</span>
      <span className="push" />
      {item !== undefined && (
        <span className="board-dialog-age mono">
          <Age since={item.opened_at} waiting />
        </span>
      )}
    </>
  )
}

function titleOf({ action, mode = 'auto', minutes = 5 }: ReasonRequest, { code: lane }: Lane): Said {
  switch (action) {
    case 'open':
      return saying(decideWords.openLane, { lane })
    case 'close':
      return saying(decideWords.closeLane, { lane })
    case 'refuse':
      return saying(decideWords.refuseLane, { lane })
    case 'shelve':
      return minutes === 'shift'
        ? saying(alarmWords.shelveShift, { lane })
        : saying(decideWords.shelveLane, { lane, minutes })
    case 'set_mode':
      return within(decideWords.modeLane, 'mode', modeWords[mode], { lane })
    case 'take':
      return saying(decideWords.takeLane, { lane })
  }
}

const valuesOf = (item: Intervention | undefined): Values => item?.reason.values ?? {}
