import { NavLink } from 'react-router'
import { areas, type AreaName } from '../../commands/areas.ts'
import { useWords } from '../../ui/useWords.ts'
import { useGo } from './useGo.ts'
import './AreaNav.css'

/** The screens of an area that has several, beside the one that is shown. */
export function AreaNav({ area }: { area: AreaName }) {
  const say = useWords()
  const screens = useGo().open.filter((screen) => screen.area === area)
  if (screens.length < 2) return null
  return (
    <nav className="area-nav" aria-label={say(areas[area].label)}>
      <h2>{say(areas[area].label)}</h2>
      {screens.map(({ path, title }) => (
        <NavLink key={path} to={path}>
          {say(title)}
        </NavLink>
      ))}
    </nav>
  )
}
