import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The Electron side. Its pages are built by vite.renderer.config.ts: electron-vite would make their addresses relative,
 * which breaks /wall/:name in a browser. The sandboxed preload script must be CommonJS and bundle all that it imports. */
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      sourcemap: true,
      rolldownOptions: { input: { index: at('desktop/main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('desktop/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
})
