import { changedPaths, isSame, type Values } from './body.ts'

/** A row in three states: as it was read, as it stands in the form, and as somebody else stored it meanwhile. */
export interface ThreeStates {
  readonly start: Values
  readonly typed: Values
  readonly theirs: Values
}

/** What is stored by now, with what was typed here over it: a body that holds the whole row takes nothing back. */
export function typedOver({ start, typed, theirs }: ThreeStates): Values {
  const mine = changedPaths(typed, start).map((path) => [path, typed[path]])
  return { ...start, ...theirs, ...Object.fromEntries(mine) }
}

/** The fields that both changed, each to something else. */
export const contestedPaths = ({ start, typed, theirs }: ThreeStates): readonly string[] =>
  changedPaths(typed, start).filter(
    (path) => path in theirs && !isSame(typed[path], theirs[path]) && !isSame(start[path], theirs[path]),
  )
