import type { BrowserWindow } from 'electron'

const firstPauseMs = 1_000
const longestPauseMs = 30_000
/** A page that lived this long before it fell is taken for healthy. */
const steadyMs = 60_000

/** The pause before a page that fell is loaded again: longer each time it falls soon after. */
export const nextPause = (lastPauseMs: number, livedMs: number): number =>
  livedMs >= steadyMs || lastPauseMs === 0 ? firstPauseMs : Math.min(lastPauseMs * 2, longestPauseMs)

/** Loads a window again when its page's process is gone, and says so. */
export function reviveAfterCrash(window: BrowserWindow, log: (words: string) => void): void {
  let pause = 0
  let since = Date.now()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    pause = nextPause(pause, Date.now() - since)
    log(`the page is gone (${reason}); it is loaded again in ${pause} ms`)
    setTimeout(() => {
      if (window.isDestroyed()) return
      since = Date.now()
      window.webContents.reload()
    }, pause)
  })
}
