import type { ReactNode } from 'react'
import { siteZoneName } from '#shared/domain/siteTime.ts'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { toggleLanguage } from '../../ui/preferences.ts'
import { useSecond } from '../../ui/ticker.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { ConnectionBadge } from './ConnectionBadge.tsx'
import './TopBar.css'

interface TopBarProps {
  /** Null until the server has said it. */
  site: string | null
  place: string
  sound: ReactNode
  bell?: ReactNode
  account: ReactNode
  onSearch: () => void
}

/** Site, place, search, the line to the server, sound, language, who is here, and the site's clock. */
export function TopBar({ site, place, sound, bell, account, onSearch }: TopBarProps) {
  const say = useWords()
  const language = useLanguage()
  return (
    <header className="top-bar">
      <span className="top-logo">
        <Logo />
      </span>
      <span className="top-site nowrap">{site ?? say(shellWords.product)}</span>
      <span className="faint nowrap">/ {place}</span>
      <span className="push" />
      <button type="button" className="top-search" onClick={onSearch}>
        <Icon name="search" />
        <span className="clip">{say(navigationWords.openPalette)}</span>
        <span className="push" />
        <Kbd keys="Ctrl K" />
      </button>
      <span className="push" />
      <ConnectionBadge />
      {sound}
      {bell}
      <Tooltip text={say(language === 'id' ? shellWords.toEnglish : shellWords.toIndonesian)} keys="Alt L">
        <button type="button" className="stat" onClick={toggleLanguage}>
          <Icon name="globe" />
          {language.toUpperCase()}
        </button>
      </Tooltip>
      {account}
      <Clock />
    </header>
  )
}

function Clock() {
  const now = useSecond()
  return (
    <span className="top-clock mono">
      {clockTime(now)} <span className="faint">{siteZoneName(new Date(now))}</span>
    </span>
  )
}
