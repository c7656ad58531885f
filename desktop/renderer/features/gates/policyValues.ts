import { mayHaveEffect, policyNumbers, type PolicyNumber, type ReasonEffect } from '#shared/domain/policy.ts'
import { obstacleCodes, reasonLamps, type ObstacleCode } from '#shared/domain/reason.ts'
import type { Values } from '../../ui/form/body.ts'

export const numberNames = Object.keys(policyNumbers) as readonly PolicyNumber[]

/** The reasons whose lamp can be chosen, with what may be chosen. */
export const colourable = obstacleCodes
  .filter((code) => mayHaveEffect(code, 'red'))
  .map((code) => ({
    code,
    usual: reasonLamps[code],
    choices: (['red', 'yellow', 'ignore'] as const).filter((effect) => mayHaveEffect(code, effect)),
  }))

interface PolicyRules extends Readonly<Record<PolicyNumber, number>> {
  readonly effects: Readonly<Record<string, ReasonEffect>>
}

/** What a rule says about a reason, written out or not. */
export const effectIn = ({ effects }: Pick<PolicyRules, 'effects'>, code: ObstacleCode): ReasonEffect =>
  effects[code] ?? reasonLamps[code]

/** A reason in a form: codes hold dots, which are paths there. */
export const effectField = (code: ObstacleCode): string => `effect:${code}`

export const policyValues = (policy: PolicyRules): Values => ({
  ...Object.fromEntries(numberNames.map((name) => [`policy.${name}`, policy[name]])),
  ...Object.fromEntries(colourable.map(({ code }) => [effectField(code), effectIn(policy, code)])),
})

/** The whole policy as it shall be; a lamp that is the usual one is left out. */
export const policyBody = (values: Values): Record<string, unknown> => ({
  policy: {
    ...Object.fromEntries(numberNames.map((name) => [name, values[`policy.${name}`]])),
    effects: Object.fromEntries(
      colourable.flatMap(({ code, usual }) => {
        const effect = values[effectField(code)]
        return effect === usual ? [] : [[code, effect]]
      }),
    ),
  },
  ...(values['note'] !== '' && { note: values['note'] }),
})
