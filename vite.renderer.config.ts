import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, 'desktop/renderer')
const server = process.env['AUTOGATE_URL'] ?? 'http://127.0.0.1:4000'
const toServer = { target: server, ws: true }

/** The pages: every .html file of desktop/renderer is an entry. `npm run dev` serves them with hot reload. */
export default defineConfig({
  root,
  cacheDir: resolve(import.meta.dirname, 'node_modules/.vite'),
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: readdirSync(root)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(root, name)),
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: Object.fromEntries(
      ['/v1', '/api/partner', '/socket.io', '/docs', '/openapi.json', '/health', '/metrics'].map((path) => [
        path,
        toServer,
      ]),
    ),
  },
})
