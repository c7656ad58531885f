import { useState } from 'react'
import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { v7 } from 'uuid'
import { lockScreen } from '../../api/lock.ts'
import { call, useMe } from '../../api/session.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useOldSince } from '../../ui/useOldSince.ts'
import { useWords } from '../../ui/useWords.ts'
import { FunctionKeys } from './FunctionKeys.tsx'
import { GuardHead } from './GuardHead.tsx'
import { GuestPanel } from './GuestPanel.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { PrintPanel } from './PrintPanel.tsx'
import { whyNotPrinted } from './printState.ts'
import { ReprintDialog } from '../../ui/ReprintDialog.tsx'
import { ScanColumn } from './ScanColumn.tsx'
import { useDaylight } from './useDaylight.ts'
import { useFunctionKeys, type FunctionKey } from './useFunctionKeys.ts'
import { usePost } from './usePost.ts'
import { usePostSlip } from './usePostSlip.ts'
import './GuardScreen.css'
import './GuardNarrow.css'

/** The window of a guard: scan and verdict, the slip, the guest; all by F-keys. */
export function GuardScreen() {
  const say = useWords()
  useDaylight()
  const { lane, lanes, choose } = usePost()
  if (lane === undefined)
    return (
      <div className="guard guard-empty">
        <EmptyFace icon="barrier" title={say(guardWords.noLanes)} text={say(guardWords.noLanesText)} />
      </div>
    )
  return <Post key={lane.id} lane={lane} lanes={lanes} onChoose={choose} />
}

function Post({ lane, lanes, onChoose }: { lane: Lane; lanes: readonly Lane[]; onChoose: (id: string) => void }) {
  /** `round` counts how often the field was asked for: each gives it the focus. */
  const [look, setLook] = useState({ finding: false, round: 0 })
  const [guest, setGuest] = useState(false)
  const [dialog, setDialog] = useState<'reprint' | 'help' | null>(null)
  const { slip, reload } = usePostSlip(lane)
  const lost = useOldSince() !== null
  const me = useMe()

  async function reprint(reason: 'jammed' | 'faint' | 'lost' | 'other', note: string): Promise<void> {
    setDialog(null)
    if (slip === null) return
    try {
      const { data } = await call(guardPost.reprint, {
        params: { id: slip.activity_id },
        body: note === '' ? { reason } : { reason, note },
        idempotencyKey: v7(),
      })
      toast('printer', saying(data.outcome === 'executed' ? guardWords.sent : guardWords.notSent))
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
    reload()
  }

  async function callRoom(): Promise<void> {
    try {
      await call(guardPost.call, { params: { id: lane.id } })
      toast('phone', saying(guardWords.called))
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  const lookFor = (finding: boolean): void => setLook(({ round }) => ({ finding, round: round + 1 }))

  const printMissing = (): void => {
    const why = slip === null ? guardWords.noSlip : whyNotPrinted(slip)
    if (why === null) void reprint('other', 'Belum tercetak')
    else toast('printer', saying(why))
  }

  const deeds: Readonly<Record<FunctionKey, () => void>> = {
    F1: () => setDialog('help'),
    F2: () => lookFor(false),
    F3: () => lookFor(true),
    F4: () => setGuest(true),
    F6: () => void callRoom(),
    F9: printMissing,
    F10: () => (slip === null ? toast('printer', saying(guardWords.noSlip)) : setDialog('reprint')),
    F12: () => lockScreen(me.id),
  }
  useFunctionKeys((key) => {
    if (key === 'Escape') setLook((before) => ({ ...before, finding: false }))
    else deeds[key]()
  })

  return (
    <div className="guard" data-stale={lost || undefined}>
      <GuardHead lane={lane} lanes={lanes} onChoose={onChoose} />
      <ScanColumn
        lane={lane}
        {...look}
        onFound={() => setLook((before) => ({ ...before, finding: false }))}
        lost={lost}
      />
      <PrintPanel lane={lane} slip={slip} onPrint={printMissing} onReprint={deeds.F10} />
      <GuestPanel open={guest} onOpen={setGuest} />
      <FunctionKeys onPress={(key) => deeds[key]()} />
      {dialog === 'reprint' && (
        <ReprintDialog onPrint={(reason, note) => void reprint(reason, note)} onClose={() => setDialog(null)} />
      )}
      {dialog === 'help' && <KeyHelp onClose={() => setDialog(null)} />}
    </div>
  )
}
