import type { UpdateState } from '#shared/contract/bridge.ts'

/** Where releases come from: electron-updater in a packaged program. */
export interface ReleaseSource {
  /** Looks for a newer release and downloads it; null when this is the newest. */
  fetchNewer(): Promise<string | null>
  /** Ends the program and starts the new one. */
  install(): void
}

export interface Updates {
  state(): UpdateState
  look(): Promise<void>
  /** Installs what was downloaded, or as soon as no intervention is open any more. */
  install(): UpdateState
  /** How many interventions wait. */
  waiting(count: number): void
}

/** Releases are looked for and downloaded by themselves, and installed only when a person says so and no vehicle waits. */
export function createUpdates(source: ReleaseSource | null, onChange: (state: UpdateState) => void): Updates {
  let state: UpdateState = { state: source === null ? 'off' : 'current', version: null }
  let open = 0

  function show(next: UpdateState): UpdateState {
    state = next
    onChange(state)
    return state
  }

  return {
    state: () => state,
    async look() {
      if (source === null || state.state === 'downloading' || state.version !== null) return
      show({ state: 'downloading', version: null })
      try {
        const version = await source.fetchNewer()
        show({ state: version === null ? 'current' : 'ready', version })
      } catch {
        show({ state: 'failed', version: null })
      }
    },
    install() {
      if (source === null || state.version === null) return state
      if (open > 0) return show({ ...state, state: 'held' })
      source.install()
      return state
    },
    waiting(count) {
      open = count
      if (count === 0 && state.state === 'held') source?.install()
    },
  }
}
