import { z } from 'zod'
import { reasonEffects } from '../../domain/policy.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line } from '../text.ts'
import { Policy, PolicyInput } from './gate.ts'

const group = 'Management Gate'

export const GatePolicyVersion = z
  .object({
    policy_version: z.number().int(),
    /** Whether the gate decides by it now. */
    current: z.boolean(),
    policy: Policy,
    note: z.string().nullable(),
    created_by: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'GatePolicyVersion' })

export const PolicyChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), rule: z.string(), from: z.number(), to: z.number() }),
    z.object({ kind: z.literal('effect'), rule: z.string(), from: z.enum(reasonEffects), to: z.enum(reasonEffects) }),
  ])
  .meta({ id: 'PolicyChange' })

export type PolicyDifference = z.infer<typeof PolicyChange>

const version = z.number().int().min(1).max(1_000_000)
const versionInQuery = z.coerce.number().int().min(1).max(1_000_000)

/** The version that the editor was looking at: when another is in force by now, nothing is changed. */
const seen = { seen_version: version }

export const gatePolicy = {
  list: get('/v1/gates/:id/policies', {
    id: 'gate-policy.paginate',
    group,
    summary: 'Versions of the policy of a gate',
    access: may('gate.read'),
    query: pageQuery
      .omit({ search: true, start_date: true, end_date: true })
      .extend({ sort: sortBy(['policy_version', 'created_at'], '-policy_version') }),
    reply: page(GatePolicyVersion),
  }),
  compare: get('/v1/gates/:id/policies/compare', {
    id: 'gate-policy.compare',
    group,
    summary: 'What differs between two versions',
    description:
      'The last two when none are named. Defaults count as what they say: writing a default out is no change.',
    access: may('gate.read'),
    query: z.strictObject({ from: versionInQuery.optional(), to: versionInQuery.optional() }),
    reply: z.object({ from: GatePolicyVersion, to: GatePolicyVersion, changes: z.array(PolicyChange) }),
  }),
  create: post('/v1/gates/:id/policies', {
    id: 'gate-policy.create',
    group,
    summary: 'Edit the policy: a new version',
    description: 'The whole policy as it shall be; what is left out falls back to its default.',
    access: may('gate.write'),
    body: z.strictObject({ policy: PolicyInput, note: line(255), ...seen }).meta({ id: 'GatePolicyInput' }),
    message: { id: 'Versi baru aturan gerbang dibuat', en: 'New version of the policy made' },
    reply: GatePolicyVersion,
  }),
  rollBack: post('/v1/gates/:id/policies/rollback', {
    id: 'gate-policy.rollback',
    group,
    summary: 'Return to an earlier version',
    description: 'The rules of the earlier version become a new one: no version is ever removed.',
    access: may('gate.write'),
    body: z.strictObject({ to_version: version, note: line(255), ...seen }).meta({ id: 'GatePolicyRollback' }),
    message: { id: 'Aturan gerbang dikembalikan', en: 'Earlier policy restored' },
    reply: GatePolicyVersion,
  }),
}
