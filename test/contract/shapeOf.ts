/** A reply with every leaf replaced by its kind: keys, their order and their types, and nothing else. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : kindOf(value)
  return Object.entries(value).map(([key, member]) => [key, shapeOf(member)])
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/],
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['end of a day', /^\d{4}-\d\d-\d\dT23:59:59\.999Z$/],
  ['instant', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['instant with microseconds', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/],
  ['24 hexadecimal digits', /^[0-9a-f]{24}$/],
  ['32 hexadecimal digits', /^[0-9a-f]{32}$/],
  ['degrees', /^-?\d{1,3}\.\d{6}$/],
  ['access number', /^TKT-\d{8}$/],
  ['QR address', /^https?:\/\/[^?]+\?.*ticket-qrcode\.png|^https?:\/\/[^?]+ticket-qrcode\.png\?/],
  ['file address', /^https?:\/\//],
  ['path', /^uploads\/[0-9a-f]{32}-[a-z0-9.-]+$/],
]

function kindOf(value: unknown): string {
  if (typeof value !== 'string') return typeof value
  return kinds.find(([, pattern]) => pattern.test(value))?.[0] ?? 'text'
}
