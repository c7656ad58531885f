import { resolve } from 'node:path'
import { findViolations } from './boundaries.mjs'

const { read, expected, violations } = await findViolations(resolve(import.meta.dirname, '../..'))
for (const sentence of violations) console.log(sentence)
console.log(`${read} of ${expected} source files read, ${violations.length} violations`)
process.exitCode = violations.length === 0 ? 0 : 1
