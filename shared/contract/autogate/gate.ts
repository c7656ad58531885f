import { z } from 'zod'
import { mayHaveEffect, policyNumbers, reasonEffects } from '../../domain/policy.ts'
import { obstacleCodes } from '../../domain/reason.ts'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { Code, line, seenVersion } from '../text.ts'
import { areaTypes } from './area.ts'
import { Lane } from './lane.ts'

const group = 'Management Gate'
export const gateStatuses = ['active', 'closed'] as const

type PolicyNumber = keyof typeof policyNumbers

const numberShape = Object.fromEntries(
  Object.entries(policyNumbers).map(([name, { least, most }]) => [name, z.number().min(least).max(most)]),
) as Record<PolicyNumber, z.ZodNumber>

const PolicyEffects = z
  .partialRecord(z.enum(obstacleCodes as [string, ...string[]]), z.enum(reasonEffects))
  .superRefine((effects, found) => {
    for (const [code, effect] of Object.entries(effects))
      if (!mayHaveEffect(code as (typeof obstacleCodes)[number], effect))
        found.addIssue({ code: 'custom', path: [code], message: 'locked', input: effect })
  })

/** The rules of a gate: numbers, and the lamp of a reason where it is not the usual one. */
export const Policy = z
  .object({ ...numberShape, effects: z.record(z.string(), z.enum(reasonEffects)) })
  .meta({ id: 'Policy' })

export const PolicyInput = z
  .strictObject({ ...numberShape, effects: PolicyEffects })
  .partial()
  .meta({ id: 'PolicyInput' })

export const Gate = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    area: z.object({ id: z.string(), name: z.string(), type: z.enum(areaTypes) }),
    position: z.number().int(),
    status: z.enum(gateStatuses),
    lane_count: z.number().int(),
    policy_version: z.number().int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Gate' })

export const GateDetail = Gate.extend({ policy: Policy }).meta({ id: 'GateDetail' })

const GateInput = z.object({
  name: line(120),
  code: Code,
  area_id: z.string().min(1).max(36),
  position: z.number().int().min(0).max(10_000).optional(),
  status: z.enum(gateStatuses).optional(),
  /** What differs from the defaults. Sent with a change, it becomes the next version of the policy. */
  policy: PolicyInput.optional(),
  policy_note: line(255).optional(),
})

const GateGroup = z.object({
  area: z.object({ id: z.string(), name: z.string(), type: z.enum(areaTypes) }),
  gates: z.array(Gate),
})

export const gate = {
  list: get('/v1/gates', {
    id: 'gate.list',
    group,
    summary: 'Get List All Gates',
    description: 'Gates with their area, how many lanes they have, and the version of the policy in force.',
    access: may('gate.read'),
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({
      sort: sortBy(['position', 'name', 'code', 'created_at'], 'position'),
      area_id: z.string().optional(),
      status: z.enum(gateStatuses).optional(),
    }),
    reply: page(Gate),
  }),
  grouped: get('/v1/gates/grouped', {
    id: 'gate.grouped',
    group,
    summary: 'Get Grouped Gates',
    description: 'All gates, grouped by their area.',
    access: may('gate.read'),
    reply: z.array(GateGroup),
  }),
  byArea: get('/v1/gates/by-area/:area_id', {
    id: 'gate.by-area',
    group,
    summary: 'Get Gates By Area',
    description: 'Gates of one area, without pages.',
    access: may('gate.read'),
    reply: z.array(Gate),
  }),
  detail: get('/v1/gates/:id', {
    id: 'gate.detail',
    group,
    summary: 'Get Detail Gate',
    description: 'One gate with the policy in force.',
    access: may('gate.read'),
    reply: GateDetail,
  }),
  lanes: get('/v1/gates/:id/lanes', {
    id: 'gate.lanes',
    group,
    summary: 'Get Lane By Gate',
    description: 'Lanes of a gate with mode, intervention, lamp, devices and when they were last seen.',
    access: may('gate.read'),
    reply: z.array(Lane),
  }),
  create: post('/v1/gates', {
    id: 'gate.create',
    group,
    summary: 'Create Gate',
    description: 'A gate belongs to an area; its policy begins with the defaults.',
    access: may('gate.write'),
    body: GateInput.meta({ id: 'GateInput' }),
    message: { id: 'Gerbang dibuat', en: 'Gate created' },
    reply: GateDetail,
  }),
  update: put('/v1/gates/:id', {
    id: 'gate.update',
    group,
    summary: 'Update Gate',
    description: 'What is left out stays as it is. A policy becomes a new version; decisions keep the one they had.',
    access: may('gate.write'),
    body: GateInput.partial().extend({ version: seenVersion }).meta({ id: 'GateChanges' }),
    message: { id: 'Gerbang diperbarui', en: 'Gate updated' },
    reply: GateDetail,
  }),
  delete: del('/v1/gates/:id', {
    id: 'gate.delete',
    group,
    summary: 'Delete Gate',
    description: 'Refused while the gate has lanes.',
    access: may('gate.delete'),
    message: { id: 'Gerbang dihapus', en: 'Gate deleted' },
    reply: z.null(),
  }),
}
