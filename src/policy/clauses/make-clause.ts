/**
 * Reading, step 7b. In: an item or a paragraph that is a clause, its lead-in, who signs. Out: the clause, with its condition, the points
 * below it and what stands behind it, its links.
 */

import type { ChildClause, Clause, TextLink } from '../reading';
import { conditionOf, conditionOfHeading, conditionOfLeadIn } from '../vocabulary/conditions';
import { saidBySign } from '../vocabulary/polarity/polarity';
import { endsInColon, tidy } from '../vocabulary/text';
import type { ListItem } from './outline/list-tree';
import type { Paragraph } from './outline/outline';

/** What a clause is made of: an item of a list has all of it, a paragraph only some. */
export type ClauseSource = Pick<ListItem, 'text' | 'appliesTo' | 'marker' | 'emphasisedStart' | 'children' | 'links'>;

/** A paragraph as a clause's source. */
export function asSource(paragraph: Paragraph, children: ListItem[] = []): ClauseSource {
  return { ...paragraph, marker: '', appliesTo: null, children };
}

/** The condition in the clause itself counts before its row's and its lead-in's, and these before its heading's. */
export function clauseOf(
  source: ClauseSource,
  leadIn: string | null,
  heading: string | null,
  audience: readonly string[],
): Clause {
  const emphasised =
    source.emphasisedStart !== '' && source.text.startsWith(source.emphasisedStart)
      ? conditionOf(`(${source.emphasisedStart}) ${tidy(source.text.slice(source.emphasisedStart.length))}`)
      : null;
  const own = conditionOf(source.text) ?? emphasised;
  const inherited = own
    ? null
    : (source.appliesTo ??
      (leadIn === null ? null : conditionOfLeadIn(leadIn, audience)) ??
      (heading === null ? null : conditionOfHeading(heading, audience)));
  const links = linksOf(source);
  return {
    text: source.text,
    condition: own?.condition ?? inherited,
    ...(own ? { textWithoutCondition: own.textWithoutCondition } : {}),
    ...(leadIn === null ? {} : { leadIn }),
    ...(source.marker === '' ? {} : { marker: source.marker }),
    ...(source.children.length === 0 ? {} : { children: belowOf(source.children) }),
    ...(links.length === 0 ? {} : { links }),
  };
}

/** The points below a point, each with what a sign before it says: ticks alone are bullets. */
function belowOf(items: readonly ListItem[]): ChildClause[] {
  const isCrossed = items.some(({ says }) => says === 'do not');
  return items.map((item) => childOf(item, isCrossed));
}

/** What stands beside a point below a point stays with it, in its words. */
function childOf(item: ListItem, isCrossed: boolean): ChildClause {
  const before = item.leadIn === null ? '' : `${item.leadIn}${endsInColon(item.leadIn) ? '' : ':'} `;
  const who = item.appliesTo === null ? '' : `(${item.appliesTo}) `;
  const said = isCrossed ? saidBySign(item) : null;
  const marker = said === null ? item.marker : `${said}:`;
  return {
    text: `${who}${before}${item.text}`,
    ...(marker === '' ? {} : { marker }),
    ...(item.children.length === 0 ? {} : { children: belowOf(item.children) }),
  };
}

function linksOf(item: Pick<ListItem, 'links' | 'children'>): TextLink[] {
  return [...item.links, ...item.children.flatMap(linksOf)];
}
