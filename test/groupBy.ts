const groupBy = <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** vitest 5 lists failures with Map.groupBy, which Node 20 lacks: without it a failed run would not say why. */
export function provideGroupBy(): void {
  if (!('groupBy' in Map)) Object.assign(Map, { groupBy })
}
