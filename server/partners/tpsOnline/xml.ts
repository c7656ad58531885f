import XMLBuilder from 'fast-xml-builder'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { OutsideFailure } from '../outside/outsideFailure.ts'

/** A tag: text, or the tags inside it by their names in lower case; a tag that repeats is a list. */
export type XmlNode = string | { readonly [tag: string]: XmlNode | readonly XmlNode[] }

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  transformTagName: (name) => name.toLowerCase(),
})

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: false })

/** Tags of an XML text, whatever case they are written in. Throws an OutsideFailure for anything else. */
export function parseXml(text: string): XmlNode {
  /* Nobody needs entities of their own: they read files and grow without end. */
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new OutsideFailure('nonsense', 'The answer declares entities')
  try {
    SyntaxValidator.validate(text)
    return parser.parse(text) as XmlNode
  } catch (cause) {
    throw new OutsideFailure('nonsense', 'The answer is no XML', cause)
  }
}

/** XML of tags by name; keys that begin with `@` are attributes. Every text is escaped. */
export const buildXml = (tags: object): string => builder.build(tags)

/** What is inside a tag, as a list: none, the single one, or all. */
export function childrenOf(node: XmlNode | undefined, tag: string): readonly XmlNode[] {
  if (node === undefined || typeof node === 'string') return []
  const child = node[tag]
  if (child === undefined) return []
  return Array.isArray(child) ? (child as readonly XmlNode[]) : [child as XmlNode]
}

export const childOf = (node: XmlNode | undefined, tag: string): XmlNode | undefined => childrenOf(node, tag)[0]

/** The text of the first of these tags that is there and holds any. */
export function textOf(node: XmlNode | undefined, ...tags: readonly string[]): string {
  for (const tag of tags) {
    const child = childOf(node, tag)
    if (typeof child === 'string' && child !== '') return child
  }
  return ''
}
