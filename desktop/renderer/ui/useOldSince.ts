import { useConnection } from '../live/connection.ts'

/** When the picture stopped being true, until it has caught up again; null while it is true. */
export const useOldSince = (): number | null => useConnection(({ lostSince }) => lostSince)
