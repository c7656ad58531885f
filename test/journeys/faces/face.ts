import type { Page } from 'playwright-core'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Words as they stand on the screen; `box` is the part of them that is seen, `whole` what they would take. */
export interface Text {
  readonly said: string
  /** The classes of the element they stand in, for the message of a fault. */
  readonly in: string
  readonly box: Box
  readonly whole: Box
  /** May be cut: a cell of a table, whose column can be widened, or something that says it whole on a pointer. */
  readonly mayBeCut: boolean
  /** Written by people or machines for machines: a code, an address, a number. */
  readonly isCode: boolean
}

/** A drawn part of a screen that has a place: a head, a button, a row, a field. */
export interface Part {
  readonly kind: string
  readonly box: Box
}

/** What a screen looks like, without its colours. */
export interface Face {
  readonly parts: readonly Part[]
  readonly texts: readonly Text[]
  /** Names and hints that are not drawn: `aria-label`, `placeholder`, `title`. */
  readonly names: readonly string[]
  /** Pixels that the page is wider than its window. */
  readonly overflow: number
}

/** Reads the screen that is drawn now. */
export const faceOf = (page: Page): Promise<Face> =>
  page.evaluate(() => {
    const plain = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom })
    const isEmpty = ({ left, top, right, bottom }: Box) => right - left < 1 || bottom - top < 1
    const cut = (one: Box, by: Box): Box => ({
      left: Math.max(one.left, by.left),
      top: Math.max(one.top, by.top),
      right: Math.min(one.right, by.right),
      bottom: Math.min(one.bottom, by.bottom),
    })
    const isDrawn = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

    function seen(element: Element, whole: Box): Box {
      let box = cut(whole, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })
      for (let up: Element | null = element; up !== null; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up)
        if (overflowX !== 'visible' || overflowY !== 'visible') box = cut(box, up.getBoundingClientRect())
      }
      return box
    }

    /** Another layer lies over it, such as a dialog or a screen without rail. */
    function isBehind(element: Element, { left, top, right, bottom }: Box): boolean {
      const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return (
        front !== null && !front.contains(element) && !element.contains(front) && layerOf(front) !== layerOf(element)
      )
    }
    function layerOf(element: Element): Element | null {
      for (let up: Element | null = element; up !== null; up = up.parentElement)
        if (getComputedStyle(up).zIndex !== 'auto') return up
      return null
    }

    const parts = [
      ...document.querySelectorAll(
        'main :is(h1, h2, h3, button, input, select, textarea, section, header, table, [role=columnheader], [role=row], .recharts-surface)',
      ),
    ]
      .filter(isDrawn)
      .map((part) => ({
        kind: `${part.tagName.toLowerCase()}${part.getAttribute('role') === null ? '' : `[${part.getAttribute('role')}]`}`,
        box: plain(part.getBoundingClientRect()),
      }))

    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) {
      const element = walker.currentNode.parentElement
      const said = walker.currentNode.textContent?.replace(/\s+/g, ' ').trim() ?? ''
      if (
        element === null ||
        said === '' ||
        !isDrawn(element) ||
        element.closest('script, style, title, .unseen') !== null
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const whole = plain(range.getBoundingClientRect())
      const box = seen(element, whole)
      if (isEmpty(box) || isBehind(element, box)) continue
      texts.push({
        said,
        in: element.getAttribute('class') ?? element.tagName.toLowerCase(),
        box,
        whole,
        mayBeCut: element.closest('.table-row, .table-head, [title], .picture, option, textarea, pre') !== null,
        isCode: element.closest('code, .mono, .plate, pre') !== null,
      })
    }

    const names = ['aria-label', 'placeholder', 'title'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].filter(isDrawn).map((element) => element.getAttribute(name) ?? ''),
    )
    return { parts, texts, names, overflow: document.documentElement.scrollWidth - innerWidth }
  })
