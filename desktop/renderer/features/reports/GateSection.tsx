import { reportWords } from '#shared/words/console/reports.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { ReportDetail } from './families.ts'
import './GateSection.css'

const marks = {
  pass: { icon: 'check', tone: 'tone-ok' },
  warn: { icon: 'triangle', tone: 'tone-warn' },
  fail: { icon: 'cross', tone: 'tone-crit' },
  skipped: { icon: 'pause', tone: 'faint' },
} as const

interface GateSectionProps {
  title: string
  gate: ReportDetail['entry']
  none: string
}

/** What a gate compared and saw, and who decided. */
export function GateSection({ title, gate, none }: GateSectionProps) {
  const say = useWords()
  if (gate === null)
    return (
      <DrawerSection title={title}>
        <p className="faint">{none}</p>
      </DrawerSection>
    )
  const { checks, operator, activity } = gate
  return (
    <DrawerSection title={title}>
      <ul className="gate-checks" aria-label={say(reportWords.checks)}>
        {checks.map(({ code, verdict, message }) => (
          <li key={code}>
            <span className={marks[verdict].tone}>
              <Icon name={marks[verdict].icon} size={13} />
            </span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {operator !== null && (
        <p className="soft">
          {say(reportWords.operator)}:{' '}
          {[operator.by, operator.reason, operator.note, clockTime(operator.at)].filter(Boolean).join(' · ')}
        </p>
      )}
      {activity.photos.length > 0 && (
        <div className="gate-photos">
          {activity.photos.map(({ position, url }) => (
            <Picture key={url} src={url} alt={`${say(reportWords.photos)} ${position}`} whole={position === 'plate'} />
          ))}
        </div>
      )}
    </DrawerSection>
  )
}
