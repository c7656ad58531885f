import { existsSync, readFileSync } from 'node:fs'
import { startNode } from './processes.mjs'
import { inTree } from './tree.mjs'

const answerWithin = 4_000
const downloadWithin = 10 * 60_000

/** Starts the desktop console through Electron's own launcher. */
export const electronCommand = [inTree('node_modules/electron/cli.js'), inTree()]

/** Whether the desktop runtime is there; it is downloaded when its source answers within seconds. */
export async function haveElectron() {
  if (isPresent()) return true
  if (!(await sourceAnswers())) return false
  const download = startNode('electron-download', [inTree('node_modules/electron/install.js')], {
    limit: downloadWithin,
  })
  return (await download.ended) === 0 && isPresent()
}

/** A window can be opened only where there is a screen, and Electron's sandbox refuses to run as root. */
export function canOpenWindows() {
  if (process.env.CI) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && process.getuid?.() !== 0
}

function isPresent() {
  try {
    const program = readFileSync(inTree('node_modules/electron/path.txt'), 'utf8')
    return existsSync(inTree('node_modules/electron/dist', program))
  } catch {
    return false
  }
}

async function sourceAnswers() {
  const source = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com'
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(answerWithin) })
    return true
  } catch {
    return false
  }
}
