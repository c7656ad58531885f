const short = process.argv.includes('--short')
const wholeYear = process.argv.includes('--year')

/** How long the bench looks; `npm run bench -- --short` for a first impression, `--year` for five million activities. */
export const sizes = {
  /** Until Node has compiled what is used often: a gate's server runs for weeks. */
  warmUp: short ? 2_000 : 12_000,
  shots: short ? 3_000 : 8_000,
  /** Tickets in the table whose pages are read, and how often they are. */
  tickets: short ? 100_000 : 1_000_000,
  listWarmUp: short ? 1_000 : 4_000,
  listShots: short ? 1_500 : 3_000,
  lastPages: short ? 50 : 200,
  /** A year of them; one site has 5,000,000. */
  activities: wholeYear ? 5_000_000 : short ? 20_000 : 300_000,
  dashboards: short ? 50 : 400,
  /** Rows of the report that is written as CSV, and how often its first page is read. */
  visits: short ? 100_000 : 1_000_000,
  reportShots: short ? 200 : 1_000,
  rounds: short ? 1 : 5,
  pacedSeconds: short ? 5 : 20,
  screens: short ? 15 : 100,
  starts: short ? 1 : 5,
  /** How long frames are counted for each figure. */
  frameSeconds: short ? 4 : 10,
  idleSeconds: short ? 3 : 15,
} as const
