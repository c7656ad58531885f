/**
 * The console's address in a link of the operating system, such as `autogate://open/tickets?search=TKT-1` →
 * `/tickets?search=TKT-1`; null for words that are no such link. Links come from anywhere: only a path goes through.
 */
export function pathOfLink(words: readonly string[]): string | null {
  for (const word of words) {
    if (!word.startsWith('autogate://') || !URL.canParse(word)) continue
    const { host, pathname, search } = new URL(word)
    if (host === 'open' && word.length <= 500 && /^\/[\w\-./]*$/.test(pathname)) return pathname + search
  }
  return null
}
