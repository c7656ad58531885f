import { z } from 'zod'

/** What a schema of the contract takes, as far as JSON Schema can say it. */
export interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

/** The schema with every reference put in its place. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return inPlace(whole, whole.$defs ?? {}) as JsonSchema
}

function inPlace(value: unknown, definitions: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(value)) return value.map((member) => inPlace(member, definitions))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, ...own } = value as JsonSchema
  const referred = $ref === undefined ? {} : definitions[$ref.replace('#/$defs/', '')]
  return Object.fromEntries(
    Object.entries({ ...referred, ...own })
      .filter(([name]) => name !== '$defs')
      .map(([name, member]) => [name, inPlace(member, definitions)]),
  )
}

/** The fields of an object, or of every branch of a union of objects. */
export function fieldsOf({ properties, anyOf, oneOf }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.assign({}, properties, ...[...(anyOf ?? []), ...(oneOf ?? [])].map(fieldsOf)) as Record<
    string,
    JsonSchema
  >
}
