/** Reading a Word file, helpers: a part's XML text in, its elements out. Names are spelt with the customary prefixes ("w:p"), whatever the file calls them. */

import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';

/** Thrown for text that is not XML, or XML of a kind that no word processor writes; the caller knows which file it is. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

/** Word itself stays far below this; the readers recurse, so a file built to exhaust the stack must end here. */
const MAX_DEPTH = 256;

/** Both namespaces of each vocabulary: the usual one (ECMA-376 Transitional) and that of "Strict Open XML Document". */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.microsoft.com/office/word/2015/wordml/symex', 'w16se'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/**
 * The root element of a part. Document types are refused outright: no word processor writes one, and entities are how XML reaches
 * for other files or swells. @throws XmlFault
 */
export function parseXml(bytes: Uint8Array): Element {
  const text = decode(bytes);
  if (/<!DOCTYPE/i.test(text)) {
    throw new XmlFault('a document type declaration');
  }
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
  } catch (cause) {
    throw new XmlFault(cause instanceof Error ? cause.message : String(cause));
  }
  if (root === null) {
    throw new XmlFault('no root element');
  }
  refuseDeepNesting(root);
  return root;
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function refuseDeepNesting(root: Element): void {
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      depth += 1;
      if (depth > MAX_DEPTH) {
        throw new XmlFault(`nested more than ${MAX_DEPTH} deep`);
      }
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** The element's name with its customary prefix: "w:p"; "?:name" where the vocabulary is none that we read. */
export function kindOf(element: Element): string {
  return `${PREFIXES.get(element.namespaceURI ?? '') ?? '?'}:${element.localName ?? ''}`;
}

/** The elements directly below, in order. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) {
      children.push(node);
    }
  }
  return children;
}

/** Those of one kind, as `kindOf` names it. */
export function childrenNamed(element: Element, kind: string): Element[] {
  return childrenOf(element).filter((child) => kindOf(child) === kind);
}

/** The first of one kind. */
export function childNamed(element: Element | undefined, kind: string): Element | undefined {
  if (element === undefined) {
    return undefined;
  }
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && kindOf(node) === kind) {
      return node;
    }
  }
  return undefined;
}

/** All elements of that kind below `element`, in the document's order. */
export function descendantsNamed(element: Element, kind: string): Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(kindOf(child) === kind ? [child] : []),
    ...descendantsNamed(child, kind),
  ]);
}

/** An attribute by its name without prefix; those that point into the part's relations ("r:id") only by `relationId`. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return findAttribute(element, (prefix, localName) => prefix !== 'r' && localName === name);
}

/** The `r:id`, `r:embed` or `r:link` of an element. */
export function relationId(element: Element, name = 'id'): string | undefined {
  return findAttribute(element, (prefix, localName) => prefix === 'r' && localName === name);
}

function findAttribute(
  element: Element | undefined,
  isWanted: (prefix: string, localName: string) => boolean,
): string | undefined {
  const attributes = element?.attributes;
  for (let at = 0; at < (attributes?.length ?? 0); at += 1) {
    const attribute = attributes?.item(at);
    if (
      attribute &&
      isWanted(PREFIXES.get(attribute.namespaceURI ?? '') ?? '', attribute.localName ?? attribute.name)
    ) {
      return attribute.value;
    }
  }
  return undefined;
}

/** The `w:val` of a child: `wordValue(pPr, 'w:pStyle')`. */
export function wordValue(element: Element | undefined, kind: string): string | undefined {
  return attributeOf(childNamed(element, kind), 'val');
}

/** A whole number, or nothing where the file has something else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}

/** On or off as Word writes it: the bare element means on. Nothing where the element is missing. */
export function isOn(element: Element | undefined): boolean | undefined {
  if (element === undefined) {
    return undefined;
  }
  return !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? 'on');
}

/** A length in points: plain numbers are twentieths of a point, "12pt" stands in strict files. */
export function points(value: string | undefined): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in)?$/.exec(value?.trim() ?? '');
  if (match === null) {
    return undefined;
  }
  const inPoints = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 };
  const unit = match[2];
  const factor = unit === 'pt' || unit === 'mm' || unit === 'cm' || unit === 'in' ? inPoints[unit] : 1 / 20;
  return Math.round(Number(match[1]) * factor * 1000) / 1000;
}
