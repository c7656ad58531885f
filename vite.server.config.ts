import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const entries = [
  'server/main',
  'server/cli/autogate',
  'server/documents/paperWorker',
  'server/documents/csvWorker',
  'hardware/laneAgentMain',
  'hardware/siteMain',
  'hardware/usbDevicesMain',
]

/** The programs that run on plain Node, each at the path of its source: server/main.ts becomes out/server/main.js. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((entry) => [entry, resolve(import.meta.dirname, `${entry}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
})
