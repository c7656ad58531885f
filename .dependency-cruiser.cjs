// Who may import whom. Each row is a folder, what it may reach inside the repository, which packages it may use,
// and the sentence that a violation prints: why it is so, and where the code may live instead.

// dependency-cruiser's swc parser reads .tsx files without JSX and stops at the first tag; this tells swc what they are.
const swc = require('@swc/core')
const parseFileSync = swc.parseFileSync
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

const anyPackage = '^node_modules/'
const anyBuiltin = '^(node:)?[a-z_/0-9]+$'
const packages = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`)
const kernel = ['^server/http/(handle|actor)\\.ts$', '^server/database/work\\.ts$', '^server/ports\\.ts$']

const folders = [
  {
    name: 'the contract is plain data',
    from: '^shared/contract/',
    may: ['^shared/', ...packages('zod')],
    because: 'both sides speak it, so it knows only shared/ and zod. Effects live in server/, hardware/ or desktop/.',
  },
  {
    name: 'domain rules are pure',
    from: '^shared/domain/',
    may: ['^shared/domain/'],
    because:
      'rules run on the server, the lane and the console: no packages, no clock, no input or output. Gather facts in server/actions or hardware/lane and pass them in.',
  },
  {
    name: 'words know nothing but shared',
    from: '^shared/words/',
    may: ['^shared/'],
    because: 'sentences are tables that every side reads. What needs a package belongs to the side that uses it.',
  },
  {
    name: 'handlers are thin',
    from: '^server/handlers/',
    may: ['^shared/', '^server/(handlers|actions|queries|presenters|policies|documents)/', ...kernel],
    because:
      'a handler turns a parsed request into an action or a query and presents the result; it knows neither Koa nor SQL. Writing lives in server/actions, reading in server/queries.',
  },
  {
    name: 'actions write through the work',
    from: '^server/actions/',
    may: [
      '^shared/',
      '^server/(actions|models|queries|policies|presenters|partners|documents)/',
      '^server/database/(faults|trail|writeRow)\\.ts$',
      ...kernel,
      ...packages('uuid', 'zod', 'jose', '@node-rs/argon2', 'file-type'),
      '^crypto$',
    ],
    because:
      'an action loads with a lock, asks the policy and the domain, writes and announces. HTTP lives in server/http, sockets in server/live, connections in server/database.',
  },
  {
    name: 'policies are pure',
    from: '^server/policies/',
    may: ['^shared/', '^server/policies/', '^server/http/actor\\.ts$'],
    because: 'a policy answers from an actor and a row alone. Loading the row is the action’s or the query’s job.',
  },
  {
    name: 'presenters only shape',
    from: '^server/presenters/',
    may: ['^shared/', '^server/(presenters|models|queries|policies)/', ...kernel, ...packages('zod')],
    because:
      'a presenter turns a row into the contract’s shape and does nothing else. Reading lives in server/queries.',
  },
  {
    name: 'models and queries only know the database',
    from: '^server/(models|queries)/',
    may: [
      '^shared/',
      '^server/(models|queries|database|policies)/',
      ...kernel,
      ...packages('sequelize', 'uuid', 'zod'),
      '^crypto$',
    ],
    because: 'reading must not write, present or answer. Verbs live in server/actions, shapes in server/presenters.',
  },
  {
    name: 'http knows no business',
    from: '^server/http/',
    may: ['^shared/', '^server/(http|database|queries)/', '^server/(ports|environment)\\.ts$', anyPackage, anyBuiltin],
    because:
      'server/http mounts, parses, authenticates and answers any endpoint alike. What is special to one endpoint lives in server/handlers and server/actions.',
  },
  {
    name: 'the backend does not know its clients',
    from: '^server/',
    may: ['^shared/', '^server/', '^package\\.json$', anyPackage, anyBuiltin],
    because: 'the server must run without lanes and windows. What both need lives in shared/.',
  },
  {
    name: 'hardware knows only devices',
    from: '^hardware/',
    may: ['^shared/', '^hardware/', anyPackage, anyBuiltin],
    because: 'a lane machine has neither server nor window. What both need lives in shared/.',
  },
  {
    name: 'the main process holds windows and hardware',
    from: '^desktop/main/',
    may: ['^shared/', '^hardware/', '^desktop/main/', anyPackage, anyBuiltin],
    because: 'the console reaches the backend over the network only. What both need lives in shared/.',
  },
  {
    name: 'the preload script is the bridge and nothing else',
    from: '^desktop/preload/',
    may: ['^shared/contract/', '^desktop/preload/', ...packages('electron')],
    because:
      'it is the only door between a page and the machine. Work lives in desktop/main behind shared/contract/bridge.ts.',
  },
  {
    name: 'pages live in a browser',
    from: '^desktop/renderer/',
    may: ['^shared/', '^desktop/renderer/', anyPackage],
    because:
      'the same page runs in Electron and in a plain browser. Machine access goes through shared/contract/bridge.ts to desktop/main.',
  },
  {
    name: 'the renderer’s kit knows no feature',
    from: '^desktop/renderer/(ui|live|api|commands)/',
    may: ['^shared/', '^desktop/renderer/(ui|live|api|commands)/', anyPackage],
    because: 'features build on it, never the reverse. What belongs to one feature lives in desktop/renderer/features.',
  },
]

const owners = [
  {
    name: 'koa stays in server/http',
    packages: ['koa', '@koa', 'koa-[a-z]+'],
    only: '^server/(http/|app\\.ts$|main\\.ts$)',
    because:
      'the framework may be replaced without touching business. Use the contract kernel: handle(endpoints, handlers).',
  },
  {
    name: 'socket.io stays in the live folders',
    packages: ['socket\\.io', 'socket\\.io-client', '@socket\\.io'],
    only: '^(server/live/|hardware/lane/|desktop/renderer/live/|desktop/main/)',
    because:
      'events leave only from the outbox, after commit. Announce with work.announce and listen in a live/ folder.',
  },
  {
    name: 'sequelize stays with the models',
    packages: ['sequelize', 'umzug', 'mysql2', 'libsql'],
    only: '^server/(database|models|cli)/|^test/',
    because:
      'everything else speaks through Work and Reading. Put statements in server/queries or an action through work.sql.',
  },
  {
    name: 'devices are opened in one place',
    packages: ['node-hid', 'usb', 'serialport'],
    only: '^hardware/transport/',
    because: 'everything above speaks the five-method transport. Add a transport in hardware/transport.',
  },
  {
    name: 'electron stays in main and preload',
    packages: ['electron'],
    only: '^desktop/(main|preload)/',
    because: 'all else must run and be tested without it. Ask through shared/contract/bridge.ts.',
  },
  {
    name: 'react stays in the renderer',
    packages: ['react', 'react-dom', '@mantine', 'react-router', 'zustand'],
    only: '^desktop/renderer/|^test/',
    because: 'screens are drawn in desktop/renderer only.',
  },
]

const tests = '\\.(test|contract)\\.(ts|tsx)$'

module.exports = {
  forbidden: [
    ...folders.map(({ name, from, may, because }) => ({
      name,
      comment: because,
      severity: 'error',
      from: { path: from, pathNot: [tests] },
      to: { pathNot: may },
    })),
    ...owners.map(({ name, packages: owned, only, because }) => ({
      name,
      comment: because,
      severity: 'error',
      from: { pathNot: [only, '^test/', '\\.config\\.ts$', tests] },
      to: { path: owned.map((each) => `^node_modules/(@types/)?${each}/`) },
    })),
    {
      name: 'features do not know each other',
      comment:
        'a feature can then be read, moved and removed alone. What two share lives in desktop/renderer/ui, live or api; console/ and wall/ compose features.',
      severity: 'error',
      from: { path: '^desktop/renderer/features/([^/]+)/' },
      to: { path: '^desktop/renderer/features/([^/]+)/', pathNot: '^desktop/renderer/features/$1/' },
    },
    {
      name: 'features do not know their frame',
      comment: 'console/ and wall/ compose features, never the reverse. What both need lives in desktop/renderer/ui.',
      severity: 'error',
      from: { path: '^desktop/renderer/features/' },
      to: { path: '^desktop/renderer/(console|wall)/' },
    },
    {
      name: 'the product does not import its tests',
      comment: 'tests are not shipped. A fake that the product uses lives beside its interface.',
      severity: 'error',
      from: { path: '^(shared|server|hardware|desktop)/', pathNot: [tests] },
      to: { path: `^test/|${tests}` },
    },
    {
      name: 'imports resolve',
      comment: 'the file or package does not exist. Mend the path, or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'what runs is installed in production',
      comment: 'devDependencies are not shipped with the server and the lane agent. Move the package to dependencies.',
      severity: 'error',
      from: { path: '^(shared|server|hardware)/', pathNot: [tests] },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
