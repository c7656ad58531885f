// The door of every npm script. It runs on any Node, so that an old one is told which is needed: no new syntax here.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const task = process.argv[2] || ''

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Autogate needs Node 20.19 or newer, and this is ' +
      process.version +
      '. Install a newer one from https://nodejs.org and run the command again.',
  )
  process.exitCode = 1
} else {
  import('./tasks.mjs')
    .then(({ runTask }) => runTask(task, process.argv.slice(3)))
    .then((code) => {
      process.exitCode = code
    })
    .catch((/** @type {unknown} */ error) => {
      console.error(error)
      process.exitCode = 1
    })
}
