import { useClickOutside } from '@mantine/hooks'
import { useState } from 'react'
import { lockWords } from '#shared/words/console/lock.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { toggleSingleKeys, toggleTheme, usePreferences } from '../../ui/preferences.ts'
import { useWords } from '../../ui/useWords.ts'
import { CurrentShift } from './CurrentShift.tsx'
import './AccountMenu.css'

interface AccountMenuProps {
  name: string
  role: string
  /** Works the operators' desk, in shifts. */
  atDesk: boolean
  onShortcuts: () => void
  onLock: () => void
  onSignOut: () => void
}

/** Who is signed in, and what belongs to the person: theme, keys, leaving. */
export function AccountMenu({ name, role, atDesk, onShortcuts, onLock, onSignOut }: AccountMenuProps) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const menu = useClickOutside<HTMLDivElement>(() => setOpen(false))
  return (
    <div ref={menu} className="account">
      <button type="button" className="stat" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="user" />
        {name} · {role}
        {atDesk && <CurrentShift />}
      </button>
      {open && (
        <Entries
          onShortcuts={onShortcuts}
          onLock={onLock}
          onSignOut={onSignOut}
          close={() => setOpen(false)}
          label={say(shellWords.account)}
        />
      )}
    </div>
  )
}

function Entries({
  onShortcuts,
  onLock,
  onSignOut,
  close,
  label,
}: Omit<AccountMenuProps, 'name' | 'role' | 'atDesk'> & { close: () => void; label: string }) {
  const say = useWords()
  const { theme, singleKeys } = usePreferences()
  useKeyLayer((chord) => {
    if (chord !== 'Escape') return false
    close()
    return true
  })
  return (
    <div className="account-menu" aria-label={label}>
      <Button kind="ghost" icon={theme === 'dark' ? 'sun' : 'moon'} keys="Ctrl Shift D" onClick={toggleTheme}>
        {say(theme === 'dark' ? shellWords.toLight : shellWords.toDark)}
      </Button>
      <Button kind="ghost" icon="keyboard" aria-pressed={singleKeys} onClick={toggleSingleKeys}>
        {say(singleKeys ? shellWords.singleKeys : shellWords.singleKeysOff)}
      </Button>
      <Button
        kind="ghost"
        icon="info"
        keys="?"
        onClick={() => {
          close()
          onShortcuts()
        }}
      >
        {say(shellWords.shortcuts)}
      </Button>
      <Button
        kind="ghost"
        icon="lock"
        onClick={() => {
          close()
          onLock()
        }}
      >
        {say(lockWords.lock)}
      </Button>
      <Button kind="ghost" icon="leave" onClick={onSignOut}>
        {say(shellWords.signOut)}
      </Button>
    </div>
  )
}
