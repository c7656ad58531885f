import { build } from './build.mjs'
import { canOpenWindows, electronCommand, haveElectron } from './electron.mjs'
import { installPackages } from './packages.mjs'
import { startNode } from './processes.mjs'
import { Problem, say, step } from './say.mjs'
import { administer, demandFreePort, serverAddress, waitUntilReady } from './site.mjs'
import { runTogether } from './together.mjs'
import { bundle, logFolder } from './tree.mjs'

/** @typedef {import('./together.mjs').Run} Run */
/** @typedef {{ users: Record<string, { email?: string, password?: string }> }} Credentials */

/**
 * The whole demonstration: sets up what is missing, then runs server, simulated site and console until Ctrl-C.
 * @type {import('./tasks.mjs').Task}
 */
export async function start() {
  if (process.env.NODE_ENV === 'production') {
    throw new Problem('npm start runs a demonstration with made-up data.', 'In production run: npm run server')
  }
  await installPackages()
  const address = serverAddress()
  await demandFreePort(address)
  await build('server', 'pages')
  await step('Preparing the database', () => administer('seed', '--if-empty'))
  return runTogether(async (run) => {
    const env = { HOST: address.host, PORT: address.port, AUTOGATE_URL: address.url }
    const server = run(startNode('server', bundle('server/main.js'), { env }))
    await step('Starting the server', () => waitUntilReady(server, address.url))
    run(startNode('site', bundle('hardware/siteMain.js'), { env }))
    say(welcome(address.url, await administer('credentials', '--demo', '--json')))
    if (canOpenWindows()) void openConsole(run, env)
  })
}

/**
 * Opens the desktop console when its runtime can be had; the browser's console is there meanwhile.
 * @param {Run} run
 * @param {Record<string, string>} env
 */
async function openConsole(run, env) {
  await build('desktop')
  if (await haveElectron()) run(startNode('console', electronCommand, { env }), { mayEnd: true })
  else
    say(
      '  The desktop window needs Electron’s runtime, which could not be downloaded; the browser shows the same console.',
    )
}

/**
 * @param {string} url
 * @param {string} json
 */
function welcome(url, json) {
  const { users } = /** @type {Credentials} */ (JSON.parse(json))
  const people = Object.entries(users).map(
    ([role, { email, password }]) => `    ${role.padEnd(16)} ${email?.padEnd(42)} ${password}`,
  )
  return [
    '',
    `  Autogate is running: ${url}`,
    `  API documentation:   ${url}/docs`,
    '',
    '  Sign in as one of these (demonstration data only):',
    ...people,
    '',
    `  Logs are in ${logFolder()}. Stop with Ctrl-C.`,
    '',
  ].join('\n')
}
