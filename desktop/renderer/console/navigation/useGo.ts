import { useNavigate } from 'react-router'
import { useMe } from '../../api/session.ts'
import { areaNames, areas, type AreaName } from '../../commands/areas.ts'
import { mayOpen, type Screen } from '../../commands/screen.ts'
import { screens } from '../screens.ts'

interface Going {
  /** The screens this person may open, in the order of the rail. */
  readonly open: readonly Screen[]
  /** The first screen of each area that has one. */
  readonly doors: readonly { readonly area: AreaName; readonly screen: Screen }[]
  readonly go: (path: string) => void
}

export function useGo(): Going {
  const me = useMe()
  const navigate = useNavigate()
  const open = screens.filter((screen) => mayOpen(screen, me))
  const doors = areaNames.flatMap((area) => {
    const screen = open.find((one) => one.area === area)
    return screen === undefined ? [] : [{ area, screen }]
  })
  return { open, doors, go: (path) => void navigate(path) }
}

/** The keys that open an area, such as `G T`; null where it has none. */
export function goKeys(area: AreaName): string | null {
  const { key } = areas[area]
  return key === null ? null : `G ${key.toUpperCase()}`
}
