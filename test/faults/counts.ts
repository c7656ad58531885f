/** `npm run faults` runs these tests at full counts; `npm test` at as many as a coffee break allows. */
export const isFull = process.env['AUTOGATE_FAULTS'] === 'full'

const of = (reduced: number, full: number): number => (isFull ? full : reduced)

/** How often each fault is tried; the full figures are those of the invariants. */
export const counts = {
  /** Tickets that are scanned everywhere at once, and how often each. */
  contestedTickets: of(8, 200),
  scansOfEach: of(20, 50),
  /** Customs documents whose last load several vehicles come for at once. */
  lastLoads: of(10, 200),
  /** Scans that two servers get at once. */
  scansSentAgain: of(40, 1_000),
  /** Model-based sequences, half of them on each database. */
  sequences: of(60, 10_000),
  /** Power cuts during acknowledged check-ins. */
  kills: of(4, 50),
  acknowledged: of(400, 10_000),
  /** Scans whose answer is asked for three times. */
  retriedScans: of(60, 1_000),
  /** Vehicles that a barrier opens for, and orders given while the database is away. */
  barrierOpens: of(6, 100),
  ordersWithoutDatabase: of(3, 50),
  /** Orders that reach a lane after their time. */
  staleOrders: of(1, 20),
  /** Restarts of server and lane, in which nothing may move. */
  restarts: of(3, 100),
  /** Rounds in which a lane is cut off, each with a fault of its own, and decisions in each. */
  roundsAlone: of(4, 100),
  decisionsOfRound: of(4, 10),
  /** Times that a lane's machine is killed between its decisions. */
  laneKills: of(5, 200),
  /** Openings at the button while nothing else works. */
  emergencies: of(4, 100),
  /** Lines that are cut and servers that hang under a console. */
  cuts: of(2, 20),
  hangs: of(1, 5),
  /** Faults under a console that follows a stream. */
  streamFaults: of(3, 50),
  /** Hours of the site that a wall runs through, in a time that the test moves. */
  soakHours: of(1, 24),
  /** Slips that are printed through faults, and what a scanner does wrong. */
  slips: of(36, 500),
  noisyReports: of(120, 6_000),
  unplugs: of(10, 100),
  /** Requests made of the contract with something wrong in them, half of them on each database. */
  fuzzed: of(3_000, 24_000),
  /** The full run tries other requests each time; it prints the number that brings them back. */
  fuzzSeed: Number(process.env['AUTOGATE_SEED'] ?? of(29, Date.now() % 1_000_000)),
} as const

/** One line for each test: an empty run cannot look like a good one. */
export const tell = (sentence: string): void => void process.stdout.write(`${sentence}\n`)
