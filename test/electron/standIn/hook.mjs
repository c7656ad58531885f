const standIn = new URL('electron.ts', import.meta.url).href

/**
 * Puts the stand-in where a module asks for Electron.
 * @param {string} name
 * @param {unknown} context
 * @param {(name: string, context: unknown) => unknown} next
 */
export const resolve = (name, context, next) =>
  name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context)
