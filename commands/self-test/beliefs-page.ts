/**
 * What we believe of Google, as docs/on-google.md shows it: the cases that the self-test runs there, and what can be told to
 * the local Workspace. `npm run house` draws it; a test holds that the page shows what this would draw.
 */
import { GROUPS } from '../../local/conformance/cases';
import type { Group } from '../../local/conformance/cases/case';
import { KIND, QUESTIONS } from '../../local/server/beliefs';
import { type DrawnPage, pageWith } from '../lib/drawn-page';

export const BELIEFS_PAGE: DrawnPage = { path: 'docs/on-google.md', command: 'house' };

/** The page with both tables. @param root of the repository @throws where a marker is gone */
export function pageWithBeliefs(root: string): string {
  return pageWith([...switches(), '', ...cases()].join('\n'), BELIEFS_PAGE, root);
}

function switches(): string[] {
  const rows = Object.entries(QUESTIONS).map(([name, { fact, asks, otherwise }]) => {
    const usually: unknown = Reflect.get(KIND, name);
    return `| \`${name}\` | ${fact} | ${asks} | ${usually} | ${otherwise.join('; ')} |`;
  });
  return ['| switch | fact | nobody knows | usually | can be told |', '| --- | --- | --- | --- | --- |', ...rows];
}

function cases(): string[] {
  return [
    '### Every case',
    '',
    '| fact | what is believed | where Google is otherwise |',
    '| --- | --- | --- |',
    ...GROUPS.flatMap(rowsOf),
  ];
}

function rowsOf({ about, matters, cases }: Group): string[] {
  const rows = cases.map(({ facts, says, safe }) => {
    const otherwise = safe === undefined ? 'it matters' : `the product is right: ${safe}`;
    return `| ${facts.join(', ')} | ${inTable(says)} | ${inTable(otherwise)} |`;
  });
  return [`| | **${about}** | ${matters === '' ? '' : `where it matters, ${matters}`} |`, ...rows];
}

function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
