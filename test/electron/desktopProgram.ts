import type { BrowserWindow, Display, Screen } from 'electron'
import type { Page } from 'playwright-core'
import { electronBinary, launchElectron } from './launchElectron.ts'
import { launchStandIn } from './launchStandIn.ts'

/** What a function that runs in the main process is given: Electron's modules, or what stands in for them. */
export interface MainModules {
  readonly app: { getPath(name: string): string; quit(): void }
  readonly BrowserWindow: typeof BrowserWindow
  readonly screen: Screen
}

/** What only the stand-in can do: unplug a display, and show what would have gone to the operating system. */
export interface StandInModules extends MainModules {
  readonly screen: Screen & { unplug(id: number): void; plug(display: Display): void }
  readonly makeDisplay: (id: number, bounds: Display['bounds']) => Display
  readonly standInSeen: {
    trays: { tooltip: string; items: string[]; press(label: string): void }[]
    processWords: string[]
    presses: number[]
    messages: { message: string; detail: string; buttons: string[] }[]
    notifications: { title: string; body: string; click(): void }[]
    protocols: string[]
    savePaths: string[]
    errors: { title: string; text: string }[]
  }
}

/** The desktop program while it runs. */
export interface DesktopProgram {
  /** Which of the two runs it: a test run prints it. */
  readonly by: 'Electron' | 'the stand-in for Electron'
  /** The window whose address matches, once it is there. */
  window(address: RegExp): Promise<Page>
  /** Runs a function in the main process. It is sent as text: it knows its word and the modules only. */
  inMain<Word, Result>(act: (modules: StandInModules, word: Word) => Result, word: Word): Promise<Awaited<Result>>
  readonly exited: Promise<number>
  /** Ends it as a crash of the machine would. */
  kill(): void
  close(): Promise<void>
}

export interface Launch {
  /** The folder that is Electron's `userData`. */
  readonly folder: string
  readonly server: string
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Real Electron where its binary is, the stand-in elsewhere. */
export const launchDesktop = (launch: Launch): Promise<DesktopProgram> =>
  electronBinary() === null ? launchStandIn(launch) : launchElectron(launch)
