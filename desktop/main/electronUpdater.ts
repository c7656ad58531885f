import updater from 'electron-updater'
import type { ReleaseSource } from './updates.ts'

/**
 * Releases from a folder on a web server (electron-updater's generic provider): what an administrator puts there is
 * what the consoles get. Signatures are electron-updater's work. It needs a packaged program.
 */
export function releasesFrom(address: string): ReleaseSource {
  const { autoUpdater } = updater
  autoUpdater.setFeedURL({ provider: 'generic', url: address })
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  return {
    async fetchNewer() {
      const found = await autoUpdater.checkForUpdates()
      if (found === null || !found.isUpdateAvailable) return null
      await autoUpdater.downloadUpdate()
      return found.updateInfo.version
    },
    install: () => autoUpdater.quitAndInstall(),
  }
}
