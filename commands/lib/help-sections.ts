/**
 * Pages of docs/ → the sections that the cards' help shows, as the panel's own words: src/addon/help/sections.json. What is
 * for maintainers alone, such as the tests that hold a sentence, is left out; a table becomes lines, a link its words.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { HELP } from '../../src/addon/help/places';

/** From the repository's root on. */
export const SECTIONS_FILE = 'src/addon/help/sections.json';

/** Plain words, or words that stand out. */
type Part = string | { bold: string };

interface Section {
  page: string;
  heading: string;
  paragraphs: Part[][];
}

/** "(`tests/flows/hands-on.test.ts`, `tests/…`)", with the blank before it. */
const FOR_MAINTAINERS = /\s*\([^()]*`(?:tests|src|commands|local)\/[^()]*\)/g;

/** The file's text. @param root of the repository @throws where a section that a card asks for is not there */
export function helpSections(root: string): string {
  const places = [...new Set(Object.values(HELP))].sort();
  return `${JSON.stringify(Object.fromEntries(places.map((place) => [place, sectionAt(root, place)])), null, 1)}\n`;
}

function sectionAt(root: string, place: string): Section {
  const [page = '', heading = ''] = place.split('#');
  const tokens = marked.lexer(readFileSync(join(root, 'docs', page), 'utf8').replace(FOR_MAINTAINERS, ''));
  const title = tokens.find((token): token is Tokens.Heading => token.type === 'heading')?.text ?? '';
  const from = heading === '' ? 0 : tokens.findIndex((token) => isHeading(token, 2) && token.text === heading);
  if (from < 0) throw new Error(`docs/${page} has no section "${heading}", which the help of a card shows.`);
  const after = tokens.slice(from + 1);
  const end = after.findIndex((token) => isHeading(token, 2));
  const paragraphs = (end < 0 ? after : after.slice(0, end)).flatMap(paragraphsOf);
  return { page: title, heading: heading || title, paragraphs };
}

function isHeading(token: Token, depth: number): token is Tokens.Heading {
  return token.type === 'heading' && Reflect.get(token, 'depth') === depth;
}

function paragraphsOf(token: Token): Part[][] {
  switch (token.type) {
    case 'space':
    case 'html':
    case 'hr':
      return [];
    case 'heading':
      return [[{ bold: plain(token.tokens) }]];
    case 'list':
      return itemsOf(token).map(({ mark, tokens }) => [mark, ...partsOf(tokens)]);
    case 'table':
      return rowsOf(token).map((cells) =>
        joinedParts(cells.flatMap((cell, i): Part[] => [i === 0 ? { bold: plain(cell) } : `: ${plain(cell)}`])),
      );
    case 'code':
      return [[String(Reflect.get(token, 'text'))]];
    default:
      return [partsOf(inlineOf(token))];
  }
}

function itemsOf(token: Token): { mark: string; tokens: Token[] }[] {
  const items: Tokens.ListItem[] = Reflect.get(token, 'items') ?? [];
  const first = Number(Reflect.get(token, 'start') || 1);
  const isNumbered = Reflect.get(token, 'ordered') === true;
  return items.map(({ tokens }, i) => ({
    mark: isNumbered ? `${first + i}. ` : '• ',
    tokens: tokens.flatMap((part) => inlineOf(part)),
  }));
}

function rowsOf(token: Token): Token[][][] {
  const rows: Tokens.TableCell[][] = Reflect.get(token, 'rows') ?? [];
  return rows.map((cells) => cells.map(({ tokens }) => tokens));
}

function inlineOf(token: Token): Token[] {
  const tokens: Token[] | undefined = Reflect.get(token, 'tokens');
  return tokens ?? [token];
}

/** Bold stays; a name in code marks stands in quotation marks, as the panel writes names of tabs and columns. */
function partsOf(tokens: readonly Token[] = []): Part[] {
  return joinedParts(
    tokens.map((token): Part => (token.type === 'strong' ? { bold: plain(inlineOf(token)) } : plain([token]))),
  );
}

function joinedParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined[joined.length - 1];
    if (typeof part === 'string' && typeof before === 'string') joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

function plain(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan') return `“${textOf(token)}”`;
      const within: Token[] | undefined = Reflect.get(token, 'tokens');
      return within === undefined ? textOf(token) : plain(within);
    })
    .join('')
    .replace(/\s+/g, ' ');
}

/** Of one that holds no others; marked writes some signs as HTML does. */
function textOf(token: Token): string {
  const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return String(Reflect.get(token, 'text') ?? '').replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => signs[sign] ?? sign);
}
