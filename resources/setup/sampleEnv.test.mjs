import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inTree } from './tree.mjs'

it('explains every setting of the server in sample.env', () => {
  const settings = ['server/environment.ts', 'server/partners/outside/outsideSettings.ts'].flatMap((file) =>
    [...readFileSync(inTree(file), 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name),
  )
  const sample = readFileSync(inTree('resources/sample.env'), 'utf8')
  expect(settings.length).toBeGreaterThan(10)
  expect(settings.filter((name) => !new RegExp(`^#${name}=`, 'm').test(sample))).toEqual([])
})
