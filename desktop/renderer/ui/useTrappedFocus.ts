import { useFocusTrap } from '@mantine/hooks'
import { useCallback } from 'react'

/**
 * Keeps the focus in a dialog, and takes it there before anybody sees the dialog: the library's trap does so in a
 * timer, and a digit that follows its function key at once would be lost or typed into the field behind.
 */
export function useTrappedFocus(): (dialog: HTMLElement | null) => void {
  const trap = useFocusTrap()
  return useCallback(
    (dialog) => {
      trap(dialog)
      if (dialog === null || dialog.contains(document.activeElement)) return
      const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>('h2')
      first?.focus({ preventScroll: true })
    },
    [trap],
  )
}
