import { Refusal } from '#shared/contract/errors.ts'

/**
 * Keeps each answer (refusals too, failures not) for so many milliseconds; callers that ask at the same time share
 * one question.
 */
export function rememberBriefly<T>(
  milliseconds: number,
  ask: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const known = new Map<string, { readonly answer: Promise<T>; readonly until: number }>()
  const most = 10_000

  return async function answer(key) {
    const now = performance.now()
    const found = known.get(key)
    if (found !== undefined && found.until > now) return await found.answer
    if (known.size >= most) known.clear()
    const asked = { answer: ask(key), until: now + milliseconds }
    known.set(key, asked)
    try {
      return await asked.answer
    } catch (cause) {
      if (!(cause instanceof Refusal) && known.get(key) === asked) known.delete(key)
      throw cause
    }
  }
}
