/**
 * What stands in for Electron where its binary cannot be had: the parts of its API that our main process and preload
 * script use, over Debian's Chromium. A part that is missing here fails at once, because the import finds no such name.
 * It is not Electron: sandboxing, fuses and the operating system's key store are Electron's own and are not shown by it.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browserWindow.ts'
export { ipcMain } from './ipc.ts'
export {
  crashReporter,
  dialog,
  Menu,
  nativeImage,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} from './parts.ts'
export { protocol } from './protocol.ts'
export { seen as standInSeen, makeDisplay } from './machine.ts'
