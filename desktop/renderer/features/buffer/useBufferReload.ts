import { useThrottledCallback } from '@mantine/hooks'
import { useEffect } from 'react'
import { useBufferNews } from '../../live/bufferNews.ts'

/** Milliseconds between two readings while much happens. */
const atMostEvery = 1500

/** Reads again when the live line tells of the buffer zone. */
export function useBufferReload(reload: () => void): void {
  const soon = useThrottledCallback(reload, atMostEvery)
  useEffect(() => useBufferNews.subscribe(() => soon()), [soon])
}
