import { guardWords } from '#shared/words/console/guard.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { paperState, printerState, slipState, whyNotPrinted } from './printState.ts'
import { SlipPreview, type PostSlip } from './SlipPreview.tsx'

interface Props {
  lane: Lane
  slip: PostSlip | null
  onPrint: () => void
  onReprint: () => void
}

/** The slip of the last vehicle, how far it is, and the printer. */
export function PrintPanel({ lane, slip, onPrint, onReprint }: Props) {
  const say = useWords()
  const tell = ({ sentence, values }: Said) => say(sentence, values)
  const [printer, neighbour] = lane.devices.filter(({ role }) => role === 'printer')
  const state = slip === null ? null : slipState(slip)
  const facts = [
    [say(guardWords.printer, { lane: lane.code }), tell(printerState(printer).said), printerState(printer).tone],
    ...(neighbour === undefined
      ? []
      : [
          [
            `${say(guardWords.neighbour)} · ${neighbour.name}`,
            tell(printerState(neighbour).said),
            printerState(neighbour).tone,
          ] as const,
        ]),
    [say(guardWords.paper), tell(paperState(printer).said), paperState(printer).tone],
    [say(guardWords.queued), String(slip?.queued ?? 0), 'none'],
    [say(guardWords.copy), slip === null ? '–' : String(slip.slip.copy), 'none'],
  ] as const
  const why = slip === null ? guardWords.noSlip : whyNotPrinted(slip)
  const none = slip === null ? say(guardWords.noSlip) : undefined
  return (
    <section className="guard-print">
      <header className="guard-panel-head">
        <Icon name="printer" size={20} />
        <b>{say(guardWords.print)}</b>
        <span className="push" />
        {state !== null && (
          <span className="guard-tag" data-tone={state.tone} role="status">
            {state.tone === 'ok' && <Icon name="check" />}
            {tell(state.said)}
          </span>
        )}
      </header>
      <div className="guard-paper">
        {slip === null ? (
          <EmptyFace icon="printer" title={say(guardWords.noSlip)} text={say(guardWords.noSlipText)} />
        ) : (
          <SlipPreview slip={slip.slip} />
        )}
      </div>
      <div className="guard-print-keys">
        <Button
          kind="primary"
          size="big"
          icon="printer"
          keys="F9"
          blocked={why === null ? undefined : say(why)}
          onClick={onPrint}
        >
          {say(guardWords.printNow)}
        </Button>
        <Button size="big" icon="retry" keys="F10" blocked={none} onClick={onReprint}>
          {say(guardWords.printAgain)}
        </Button>
      </div>
      <dl className="guard-facts">
        {facts.map(([label, value, tone]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-tone={tone}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
