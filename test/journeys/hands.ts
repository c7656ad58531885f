import type { Locator, Page } from 'playwright-core'

/** What a person does with lists, drawers and forms of the console. */
export interface Hands {
  go(path: string): Promise<unknown>
  row(text: string): Locator
  readonly drawer: Locator
  readonly dialog: Locator
  /** The control of this name, in whatever form is open. */
  field(name: string): Locator
  /** What is said to be wrong at a field. */
  fault(name: string): Locator
  press(name: string | RegExp): Promise<void>
  save(): Promise<void>
  /** The line that tells what was done. */
  told(text: string | RegExp): Promise<void>
}

export function handsOn(page: Page, url: string): Hands {
  const drawer = page.locator('.drawer')
  const dialog = page.getByRole('dialog')
  const field = (name: string) => page.locator(`form [name="${name}"]`)
  return {
    go: (path) => page.goto(`${url}/#${path}`),
    row: (text) => page.locator('.table-row', { hasText: text }),
    drawer,
    dialog,
    field,
    fault: (name) => page.locator('.form-field', { has: page.locator(`[name="${name}"]`) }).locator('.field-fault'),
    press: (name) => page.getByRole('button', { name }).first().click(),
    save: () => page.locator('form button[type=submit]').last().click(),
    told: (text) => page.locator('.toast', { hasText: text }).first().waitFor(),
  }
}
