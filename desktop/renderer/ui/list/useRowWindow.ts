import { useEffect, useState, type RefObject } from 'react'
import { rowWindow, scrollTo } from './rowWindow.ts'

interface RowWindow {
  /** The numbers of the rows to draw. */
  readonly rows: readonly number[]
  /** Scrolls as little as is needed to see a row. */
  readonly reveal: (index: number) => void
}

/** The rows of a long table that are in sight. Every row has the same height, so no row is ever measured. */
export function useRowWindow(
  count: number,
  rowHeight: number,
  headHeight: number,
  scroller: RefObject<HTMLDivElement | null>,
): RowWindow {
  const [[first, last], setWindow] = useState(() => rowWindow(count, rowHeight, { top: 0, height: 0 }))
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void => {
      const next = rowWindow(count, rowHeight, { top: element.scrollTop, height: element.clientHeight })
      setWindow((shown) => (shown[0] === next[0] && shown[1] === next[1] ? shown : next))
    }
    const sized = new ResizeObserver(look)
    sized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, count, rowHeight])
  const there = Math.min(last, count - 1)
  return {
    rows: Array.from({ length: Math.max(0, there - first + 1) }, (_, at) => first + at),
    reveal(index) {
      const element = scroller.current
      if (element === null) return
      const now = { top: element.scrollTop, height: element.clientHeight }
      element.scrollTo({ top: scrollTo(index, rowHeight, headHeight, now) })
    },
  }
}
