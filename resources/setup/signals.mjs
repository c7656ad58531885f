/**
 * Calls back when this program should end: a signal, or the death of the npm that started it, which passes no signal on.
 * @param {() => void} end
 */
export function whenAskedToEnd(end) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}
