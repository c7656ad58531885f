import { shellWords } from '#shared/words/console/shell.ts'
import { areas, type AreaName } from '../../commands/areas.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import './Rail.css'

interface RailProps {
  /** The areas this person may enter, each with its first screen. */
  doors: readonly { readonly area: AreaName; readonly screen: { readonly path: string } }[]
  here: AreaName | null
  /** Interventions that wait for an operator. */
  waiting: number
}

/** The areas of the console; only those that exist and that the role opens are here. */
export function Rail({ doors, here, waiting }: RailProps) {
  const say = useWords()
  return (
    <nav className="rail" aria-label={say(shellWords.screens)}>
      {doors.map(({ area, screen }) => {
        const { label, icon, key } = areas[area]
        return (
          <a
            key={area}
            href={`#${screen.path}`}
            data-area={area}
            aria-current={area === here ? 'page' : undefined}
            title={`${say(label)} (G ${key.toUpperCase()})`}
          >
            <Icon name={icon} size={18} />
            <span className="clip">{say(label)}</span>
            {area === 'operations' && waiting > 0 && <i>{waiting}</i>}
          </a>
        )
      })}
    </nav>
  )
}
