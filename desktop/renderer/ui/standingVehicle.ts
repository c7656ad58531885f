import type { Lane } from '../live/operationsChanges.ts'

/** The vehicle in a lane. One that drove through stands there no more once the barrier is down behind it. */
export const standingVehicle = ({ vehicle, barrier }: Pick<Lane, 'vehicle' | 'barrier'>): Lane['vehicle'] =>
  vehicle?.stage === 'passed' && barrier.state === 'closed' ? null : vehicle
