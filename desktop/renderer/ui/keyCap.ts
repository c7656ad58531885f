const names: Readonly<Record<string, string>> = {
  ' ': '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** A chord as it is printed on a key cap: `Ctrl+k` is `Ctrl K`. */
export const keyCap = (chord: string): string =>
  chord
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
