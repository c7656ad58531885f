import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
}

/** What axe-core finds against WCAG 2.2 A and AA on the page as it is drawn, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const checker = (window as unknown as { axe: { run(options: object): Promise<{ violations: unknown }> } }).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    return (await checker.run({ runOnly: { type: 'tag', values: tags } })).violations
  })
  return (violations as Violation[]).flatMap(({ id, impact, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${impact} ${id} at ${target.join(' ')}: ${failureSummary.split('\n').slice(1, 2).join('').trim()}`,
    ),
  )
}
