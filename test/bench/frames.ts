import type { Page } from 'playwright-core'

/** How smoothly a page drew: what a person would see stutter. */
export interface Frames {
  readonly perSecond: number
  /** Milliseconds between two frames. */
  readonly p50: number
  readonly p99: number
  readonly worst: number
  /** Share of the frames that came later than the display's beat of 16.7 ms, and later than two of them. */
  readonly late: number
  readonly veryLate: number
  /** Pieces of script that held the page for more than 50 ms. */
  readonly longTasks: number
}

/** Counts frames for so long; `pixels` scrolls what `scroller` selects by so many in every frame. */
export async function watchFrames(
  page: Page,
  seconds: number,
  scroll?: { readonly scroller: string; readonly pixels: number },
): Promise<Frames> {
  const { gaps, longTasks } = await page.evaluate(
    async ([ms, scroller, pixels]) => {
      const scrolled = scroller === null ? null : document.querySelector(scroller)
      if (scroller !== null && scrolled === null) throw new Error(`${scroller} is not on the page`)
      let long = 0
      const observer = new PerformanceObserver((list) => (long += list.getEntries().length))
      observer.observe({ entryTypes: ['longtask'] })
      const between: number[] = []
      let last = await new Promise<number>((drawn) => requestAnimationFrame(drawn))
      const end = last + ms
      while (last < end) {
        if (scrolled !== null) scrolled.scrollTop += pixels
        const now = await new Promise<number>((drawn) => requestAnimationFrame(drawn))
        between.push(now - last)
        last = now
      }
      observer.disconnect()
      return { gaps: between, longTasks: long }
    },
    [seconds * 1000, scroll?.scroller ?? null, scroll?.pixels ?? 0] as const,
  )
  return framesOf(gaps, longTasks)
}

const beat = 1000 / 60
/** The clock of a frame is a little uneven even where none is missed. */
const tolerance = 4

function framesOf(gaps: readonly number[], longTasks: number): Frames {
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  const longer = (than: number) => gaps.filter((gap) => gap > than + tolerance).length / gaps.length
  return {
    perSecond: (gaps.length * 1000) / gaps.reduce((sum, gap) => sum + gap, 0),
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    late: longer(beat),
    veryLate: longer(2 * beat),
    longTasks,
  }
}
