import { createRoot } from 'react-dom/client'
import { showPreferences } from '../ui/preferences.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { WallApp } from './WallApp.tsx'
import { nameOf, tokenIn, wallKeys } from './wallKey.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element "root".')

const name = nameOf(location.pathname)
const keys = wallKeys(name)
const given = tokenIn(location.hash)
showPreferences(document)
document.title = `Autogate · ${name}`
if (given !== null) {
  await keys.save(given)
  history.replaceState(null, '', location.pathname)
}
/* A new link that is opened where the wall is on already changes what stands behind the `#`, and no more. */
window.addEventListener('hashchange', () => location.reload())
createRoot(root).render(<WallApp name={name} keys={keys} />)
