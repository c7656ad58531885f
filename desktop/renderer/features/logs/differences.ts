/** One field whose value changed; what was not there is undefined. */
export interface Difference {
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** What differs between a row before and after, field by field, inner fields by dotted path. */
export function differences(before: unknown, after: unknown, path = ''): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const one = fieldsOf(before)
  const other = fieldsOf(after)
  if (one === null && other === null) return [{ path, before, after }]
  if ((one === null && before != null) || (other === null && after != null)) return [{ path, before, after }]
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].sort()
  return names.flatMap((name) => differences(one?.[name], other?.[name], path === '' ? name : `${path}.${name}`))
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
