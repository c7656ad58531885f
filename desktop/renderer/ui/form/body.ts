/** What stands in a form, by dotted path such as `driver.name`. */
export type Values = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

export const isSame = (one: unknown, other: unknown): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

/** The paths whose value is not the one that the form began with. */
export const changedPaths = (values: Values, start: Values): readonly string[] =>
  Object.keys({ ...start, ...values }).filter((path) => !isSame(values[path], start[path]))

/** The body of a new row: what is empty is left out. */
export function newBody(values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) if (!isEmpty(value)) put(body, path, value)
  return body
}

/**
 * The body of a change: only what differs, because what is left out stays as it is; what was emptied is null. A part
 * such as `driver` travels whole.
 */
export function changesBody(values: Values, start: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const head of new Set(changedPaths(values, start).map((path) => path.split('.')[0] ?? path))) {
    const parts = Object.entries(values).filter(([path]) => path.startsWith(`${head}.`))
    if (parts.length === 0) body[head] = isEmpty(values[head]) ? null : values[head]
    else body[head] = newBody(Object.fromEntries(parts))[head] ?? null
  }
  return body
}

function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    body[head] = value
    return
  }
  const inner = (body[head] ?? {}) as Record<string, unknown>
  put(inner, rest.join('.'), value)
  body[head] = inner
}
