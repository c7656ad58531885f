/** What Electron gives a process that it supervises; Node has nothing of the kind. */
interface ParentPort {
  postMessage(message: unknown): void
}

const everyMs = 1_000

/** Tells the program that started this one, once a second, that it lives; a program of its own tells nobody. */
export function beat(): void {
  const { parentPort }: NodeJS.Process & { readonly parentPort?: ParentPort } = process
  if (parentPort === undefined && process.send === undefined) return
  const tell = (): void => {
    if (parentPort !== undefined) parentPort.postMessage({ alive: true })
    else process.send?.({ alive: true })
  }
  tell()
  setInterval(tell, everyMs).unref()
}
