import { guardWords } from '#shared/words/console/guard.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Verdict } from './verdict.ts'
import './VerdictCard.css'

/** A shape for each verdict, so that it is known without its colour. */
const shapes = { ok: 'check', warn: 'pause', crit: 'cross', info: 'info' } as const satisfies Record<string, IconName>

/** The verdict as large as the eye needs it; it stays until the next scan. */
export function VerdictCard({ verdict }: { verdict: Verdict | null }) {
  const say = useWords()
  if (verdict === null)
    return (
      <div className="guard-verdict" data-tone="none">
        <i className="guard-shape">
          <Icon name="scan" size={28} />
        </i>
        <div>
          <strong>{say(guardWords.ready)}</strong>
          <p>{say(guardWords.readyText)}</p>
        </div>
      </div>
    )
  return (
    <div className="guard-verdict" data-tone={verdict.tone} role="alert">
      <i className="guard-shape">
        <Icon name={shapes[verdict.tone]} size={28} />
      </i>
      <div>
        <strong>{say(verdict.said.sentence, verdict.said.values)}</strong>
        <p>{say(verdict.cause.sentence, verdict.cause.values)}</p>
      </div>
      {verdict.plate !== null && <span className="guard-plate">{displayPlate(verdict.plate)}</span>}
    </div>
  )
}
