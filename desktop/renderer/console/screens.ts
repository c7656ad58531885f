import type { Screen } from '../commands/screen.ts'
import { productsScreen } from '../features/products/screen.ts'
import { operationsScreen } from './operations/screen.ts'

/** Every screen of the console, one line each; the first of an area that a person may open is what the rail opens. */
export const screens: readonly Screen[] = [operationsScreen, productsScreen]
