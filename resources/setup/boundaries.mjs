import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { cruise } from 'dependency-cruiser'

/** @typedef {import('dependency-cruiser').IConfiguration} Rules */

const parts = ['shared', 'server', 'hardware', 'desktop', 'test']

/**
 * Reads every import below `root` and judges it by `.dependency-cruiser.cjs`; a source file that was not read is a violation.
 * @param {string} root
 * @returns {Promise<{ read: number, expected: number, violations: string[] }>} one sentence for each violation
 */
export async function findViolations(root) {
  const expected = parts.flatMap((part) => sourcesIn(root, part))
  if (expected.length === 0) {
    return { read: 0, expected: 0, violations: ['No source file was found, so no boundary was checked.'] }
  }
  const rules = /** @type {Rules} */ (createRequire(import.meta.url)('../../.dependency-cruiser.cjs'))
  const { output } = await cruise(expected, { ...rules.options, baseDir: root, validate: true, ruleSet: rules })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result.')
  const cruised = new Set(output.modules.map((module) => module.source))
  const unread = expected.filter((file) => !cruised.has(file))
  return {
    read: expected.length - unread.length,
    expected: expected.length,
    violations: [
      ...unread.map((file) => `${file} was not read, so its imports are unchecked.`),
      ...sentences(output.summary.violations, rules),
    ],
  }
}

/**
 * An import that leads nowhere breaks every rule of its folder: only that it leads nowhere is said.
 * @param {import('dependency-cruiser').IViolation[]} violations
 * @param {Rules} rules
 */
function sentences(violations, rules) {
  const because = new Map(rules.forbidden?.map((rule) => [rule.name, rule.comment]))
  /** @param {{ rule: { name: string } }} violation */
  const leadsNowhere = ({ rule }) => rule.name === 'imports resolve'
  const nowhere = new Set(violations.filter(leadsNowhere).map(edge))
  return violations
    .filter((violation) => leadsNowhere(violation) || !nowhere.has(edge(violation)))
    .map((violation) => `${edge(violation)}, but ${violation.rule.name}: ${because.get(violation.rule.name)}`)
    .toSorted()
}

/** @param {{ from: string, to: string }} violation */
const edge = ({ from, to }) =>
  `${from} imports ${to.replace(/^node_modules\/(@[^/]+\/[^/]+|[^/]+)\/.*$/, 'the package $1')}`

/**
 * @param {string} root
 * @param {string} part
 * @returns {string[]}
 */
function sourcesIn(root, part) {
  try {
    return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch {
    return []
  }
}
