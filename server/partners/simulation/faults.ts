/** What can go wrong with a simulated outside system; each is switched on and off by name. */
export const outsideFaults = [
  /** Answers after a second and a half. */ 'slow',
  /** Takes the question and never answers. */ 'hang',
  /** Answers 503. */ 'down',
  /** Answers prose where data was agreed. */ 'text',
  /** Answers more than anybody should read. */ 'huge',
  /** Writes days that do not exist. */ 'dates',
  /** Forgets every token that it has given. */ 'expired',
  /** Says no with status 200. */ 'failed',
  /** Takes back a release: the document turns red. */ 'flip',
  /** Refuses every gate movement. */ 'reject',
  /** Takes a gate movement and never says so. */ 'lost',
] as const
export type OutsideFault = (typeof outsideFaults)[number]

/** Faults of one simulator, which its answers look at. */
export interface FaultSwitches {
  has(fault: OutsideFault): boolean
  set(fault: OutsideFault, on: boolean): void
  list(): readonly OutsideFault[]
}

export function createFaultSwitches(): FaultSwitches {
  const on = new Set<OutsideFault>()
  return {
    has: (fault) => on.has(fault),
    set(fault, wanted) {
      if (wanted) on.add(fault)
      else on.delete(fault)
    },
    list: () => [...on],
  }
}

export const isOutsideFault = (name: string): name is OutsideFault => outsideFaults.some((fault) => fault === name)
