import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Two displays side by side for the windows of a test; undone by the answered function. */
export async function openScreen(): Promise<() => void> {
  if (process.env['DISPLAY'] !== undefined || !existsSync('/usr/bin/Xvfb')) return () => undefined
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '3840x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await new Promise<string>((found) => server.stdout.once('data', (text) => found(String(text).trim())))
  process.env['DISPLAY'] = `:${number}`
  return () => {
    delete process.env['DISPLAY']
    server.kill()
  }
}
