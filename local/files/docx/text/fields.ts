/** Reading a Word file, helpers: a field's instruction in (`HYPERLINK "https://…"`); out: what becomes of its result in Docs. */

import type { docs_v1 } from '@googleapis/docs';

export interface Field {
  instruction: string;
  /** Word writes the instruction first, then the result that it last worked out. */
  phase: 'instruction' | 'result';
  /** Whether the text between its marks is the document's. */
  showsText: boolean;
  isContents: boolean;
  /** What it shows is in the text already. */
  isWritten: boolean;
  link?: docs_v1.Schema$Link;
  autoText?: 'PAGE_NUMBER' | 'PAGE_COUNT';
}

/** A field whose instruction is complete. */
export function fieldOf(instruction: string): Field {
  const [name = '', ...rest] = instruction.trim().match(/"[^"]*"|\S+/g) ?? [];
  const field: Field = { instruction, phase: 'result', showsText: true, isContents: false, isWritten: false };
  switch (name.toUpperCase()) {
    case 'PAGE':
      return { ...field, showsText: false, autoText: 'PAGE_NUMBER' };
    case 'NUMPAGES':
      return { ...field, showsText: false, autoText: 'PAGE_COUNT' };
    case 'TOC':
      return { ...field, isContents: true };
    case 'HYPERLINK':
      return { ...field, ...hyperlinkOf(rest) };
    default:
      return field;
  }
}

/** `"https://x" \l "place"`: an address, a place in it, or a place in this document alone. `\o` and `\t` have an argument, too. */
function hyperlinkOf(parts: readonly string[]): { link?: docs_v1.Schema$Link } {
  let url: string | undefined;
  let place: string | undefined;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const unquoted = (parts[at + 1] ?? '').replace(/^"|"$/g, '');
    if (part === '\\l') {
      place = unquoted;
      at += 1;
    } else if (part === '\\o' || part === '\\t') {
      at += 1;
    } else if (!part.startsWith('\\')) {
      url ??= part.replace(/^"|"$/g, '');
    }
  }
  if (url !== undefined && url !== '') {
    return { link: { url: place === undefined ? url : `${url}#${place}` } };
  }
  return place === undefined ? {} : { link: { bookmarkId: place } };
}
