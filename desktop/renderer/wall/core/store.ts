import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { emptyPicture, type Picture } from './picture.ts'

const useStore = create<Picture>(() => emptyPicture)

export const pictureNow = (): Picture => useStore.getState()

export const changePicture = (change: (picture: Picture) => Picture): void => useStore.setState(change, true)

/** Part of what the wall knows; drawn again when that part changes. */
export const usePicture = <Part>(part: (picture: Picture) => Part): Part => useStore(useShallow(part))
