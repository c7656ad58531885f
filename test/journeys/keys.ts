import type { Page } from 'playwright-core'

/** As fast as a person types: what is faster is a scanner. */
const byHand = { delay: 60 }
/** Milliseconds between two keys of a person. */
const pace = 120
/** For a moment after a decision no key acts, and then the next item comes to the front. */
const pause = 900
const mostTabs = 90

/** The hands of somebody who has no mouse. */
export interface Keys {
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  /** G, then the letter of an area. */
  go(letter: string): Promise<void>
  /** Tab, until the focus stands where it is wanted. */
  tabTo(selector: string, text?: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Whether the focus stands on what this selector and text describe. */
  focused(selector: string, text?: string): Promise<boolean>
  rest(): Promise<void>
}

export function keysOn(page: Page): Keys {
  const focused = (selector: string, text = ''): Promise<boolean> =>
    page.evaluate(
      ([wanted = '', words = '']) => {
        const element = document.activeElement
        return element?.matches(wanted) === true && (element.textContent ?? '').includes(words)
      },
      [selector, text],
    )

  async function press(key: string): Promise<void> {
    await page.keyboard.press(key)
    await page.waitForTimeout(pace)
  }

  return {
    press,
    focused,
    async type(text) {
      await page.keyboard.type(text, byHand)
      await page.waitForTimeout(pace)
    },
    async go(letter) {
      await press('g')
      await page.locator('.go-to').waitFor()
      await press(letter)
    },
    async tabTo(selector, text = '', key = 'Tab') {
      for (let tabs = 0; tabs < mostTabs; tabs++) {
        if (await focused(selector, text)) return
        await page.keyboard.press(key)
      }
      throw new Error(`${key} never reaches ${selector} ${text}`)
    },
    rest: () => page.waitForTimeout(pause),
  }
}
