/** Gathers what arrives within one animation frame and hands it on together; a hidden window draws no frames, so a timer helps out. */
export function createFrameBatch<Item>(flush: (items: readonly Item[]) => void) {
  let gathered: Item[] = []
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  function flushNow(): void {
    if (frame !== null) cancelAnimationFrame(frame)
    if (timer !== null) clearTimeout(timer)
    frame = null
    timer = null
    const items = gathered
    gathered = []
    if (items.length > 0) flush(items)
  }

  return {
    add(items: readonly Item[]): void {
      gathered.push(...items)
      if (frame !== null || gathered.length === 0) return
      frame = requestAnimationFrame(flushNow)
      timer = setTimeout(flushNow, 250)
    },
    flushNow,
  }
}
