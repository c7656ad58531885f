import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { host } from '../api/host.ts'
import { watchLock } from '../api/lock.ts'
import { restoreSession } from '../api/session.ts'
import { startKeyboard } from '../commands/keyboard.ts'
import { watchMailedLinks } from '../features/session/door.ts'
import { showPreferences } from '../ui/preferences.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element "root".')

showPreferences(document)
startKeyboard(window)
watchMailedLinks(window)
watchLock(window)
host.onLink((path) => void (location.hash = path))
void restoreSession()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
