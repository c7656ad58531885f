import type { Display, Rectangle } from 'electron'

/** What a test says about the machine at the start, and what it looks at afterwards. */
export interface Seen {
  readonly menus: unknown[]
  readonly trays: { tooltip: string; items: readonly string[]; press: (label: string) => void }[]
  /** What the processes beside the main one wrote on their standard output. */
  readonly processWords: string[]
  /** Which button a person presses in each message box, in order; none left is the one that cancels. */
  readonly presses: number[]
  readonly messages: { readonly message: string; readonly detail: string; readonly buttons: readonly string[] }[]
  readonly notifications: { readonly title: string; readonly body: string; readonly click: () => void }[]
  readonly external: string[]
  readonly errors: { readonly title: string; readonly text: string }[]
  readonly protocols: string[]
  readonly loginItems: unknown[]
  /** Answers of the save dialog, in order; none left is "cancelled". */
  readonly savePaths: string[]
}

export const seen: Seen = {
  menus: [],
  trays: [],
  processWords: [],
  presses: [],
  messages: [],
  notifications: [],
  external: [],
  errors: [],
  protocols: [],
  loginItems: [],
  savePaths: [],
}

/** A display as Electron describes one. */
export function makeDisplay(id: number, bounds: Rectangle): Display {
  return {
    id,
    label: `Stand-in ${id}`,
    bounds,
    workArea: bounds,
    workAreaSize: { width: bounds.width, height: bounds.height },
    size: { width: bounds.width, height: bounds.height },
    nativeOrigin: { x: bounds.x, y: bounds.y },
    scaleFactor: 1,
    rotation: 0,
    internal: false,
    detected: true,
    touchSupport: 'unavailable',
    accelerometerSupport: 'unavailable',
    colorDepth: 24,
    colorSpace: 'sRGB',
    depthPerComponent: 8,
    displayFrequency: 60,
    maximumCursorSize: { width: 64, height: 64 },
    monochrome: false,
  }
}
