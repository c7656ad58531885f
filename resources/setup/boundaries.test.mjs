import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findViolations } from './boundaries.mjs'

/** @type {string[]} */
const roots = []

/** @param {Record<string, string>} files */
function tree(files) {
  const root = mkdtempSync(join(tmpdir(), 'autogate-boundaries-'))
  roots.push(root)
  const imports = { '#shared/*': './shared/*', '#server/*': './server/*' }
  const all = { 'package.json': JSON.stringify({ type: 'module', imports }), ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const koa = {
  'node_modules/koa/package.json': '{"name":"koa","main":"index.js"}',
  'node_modules/koa/index.js': 'module.exports = {}',
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

describe('import boundaries', () => {
  it('lets a handler call an action', async () => {
    const root = tree({
      'server/handlers/gate.ts': "import { open } from '../actions/open.ts'\nexport const gate = open",
      'server/actions/open.ts':
        "import type { Plate } from '#shared/domain/plate.ts'\nexport const open = (plate: Plate) => plate",
      'shared/domain/plate.ts': 'export type Plate = string',
    })
    expect(await findViolations(root)).toEqual({ read: 3, expected: 3, violations: [] })
  })

  it.each([
    ['a rule that reads the server', 'shared/domain/rule.ts', '#server/main.ts', 'domain rules are pure'],
    ['a handler that knows Koa', 'server/handlers/gate.ts', 'koa', 'handlers are thin'],
    ['a rule that reads a file', 'shared/domain/rule.ts', 'node:fs', 'domain rules are pure'],
    [
      'a page that knows the server',
      'desktop/renderer/features/gates/Board.tsx',
      '#server/main.ts',
      'pages live in a browser',
    ],
    ['a page that reads a file', 'desktop/renderer/features/gates/Board.tsx', 'node:fs', 'pages live in a browser'],
    [
      'a product file that imports a test',
      'server/main.ts',
      '../test/fake.ts',
      'the product does not import its tests',
    ],
    ['an import that leads nowhere', 'server/actions/open.ts', './missing.ts', 'imports resolve'],
  ])('refuses %s', async (_, from, to, rule) => {
    const root = tree({
      ...koa,
      'server/main.ts': 'export const main = 1',
      'test/fake.ts': 'export const fake = 1',
      [from]: `import * as it from '${to}'\nexport const x = it\nexport const y = ${from.endsWith('tsx') ? '<p>{x}</p>' : '1'}`,
    })
    const { violations } = await findViolations(root)
    expect(violations.join('\n')).toContain(`${from} imports`)
    expect(violations.join('\n')).toContain(`but ${rule}:`)
  })

  it('refuses one feature that imports another', async () => {
    const root = tree({
      'desktop/renderer/features/gates/Board.tsx':
        "import { b } from '../lanes/Lane.tsx'\nexport const Board = () => <p>{b}</p>",
      'desktop/renderer/features/lanes/Lane.tsx': 'export const b = 1',
    })
    const { violations } = await findViolations(root)
    expect(violations).toHaveLength(1)
    expect(violations[0]).toContain('features do not know each other')
  })

  it('fails when nothing was read', async () => {
    const { read, violations } = await findViolations(tree({}))
    expect(read).toBe(0)
    expect(violations).toEqual(['No source file was found, so no boundary was checked.'])
  })
})
