/** pino's shape, as far as lanes use it. */
export interface LaneLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
