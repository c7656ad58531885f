import { dirname, relative, resolve } from 'node:path'

/** The folder of the clone. */
export const tree = resolve(import.meta.dirname, '../..')

/** @param {...string} path */
export const inTree = (...path) => resolve(tree, ...path)

/** Names the process that installs or builds in this clone. */
export const setUpLock = inTree('out', '.set-up')

/** Where all local state lives: database, files, generated secrets, logs. */
export const dataFolder = () => resolve(tree, process.env.AUTOGATE_DATA || 'var')

/** @param {string} name */
export const logFile = (name) => resolve(dataFolder(), 'logs', `${name}.log`)

/** The same, as a person would type it. @param {string} name */
export const logName = (name) => relative(process.cwd(), logFile(name))

export const logFolder = () => dirname(logName('any'))

/** Words for Node that run a program of the bundle. @param {string} path */
export const bundle = (path) => ['--enable-source-maps', inTree('out', path)]
