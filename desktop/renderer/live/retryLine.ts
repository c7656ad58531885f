let retry: (() => void) | null = null

/** Tries to reach the server again at once, instead of waiting for the countdown. */
export const retryLine = (): void => retry?.()

/** Says how, for as long as a line is kept. */
export const offerRetry = (offered: (() => void) | null): void => void (retry = offered)
