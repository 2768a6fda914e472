/** Points by section → which of them stand on which page: as few pages as read well on a phone, sections whole where they can be. */
import { last } from '../../common/lists';
import type { VersionItem } from '../../policy/version/version-text';
import { boxText } from '../form-words';
import type { SectionPart } from './stretches';

/** About fifteen: of more, a phone's screen no longer shows where one is. */
const POINTS_A_PAGE = 16;
const CHARACTERS_A_PAGE = 4000;

/** Fewer of a long section are not worth beginning it at the foot of a page. */
const WORTH_BEGINNING = 5;

export interface Load {
  points: number;
  characters: number;
}

/** Of a section, what stands on one page. */
export interface Chunk extends SectionPart {
  /** All of the section's points in this stretch where these are the last of them; else none. */
  completes: readonly VersionItem[];
}

/** Of a page on which nothing stands yet. */
export const EMPTY: Load = { points: 0, characters: 0 };

export function fits(standing: Load, more: Load): boolean {
  return standing.points + more.points <= POINTS_A_PAGE && standing.characters + more.characters <= CHARACTERS_A_PAGE;
}

export function loadOf(clauses: readonly VersionItem[]): Load {
  const characters = clauses.reduce((sum, clause) => sum + clause.leadIn.length + boxText(clause).length, 0);
  return { points: clauses.length, characters };
}

/** @param above what stands on the first page before the first point @returns at least one page */
export function pack(parts: readonly SectionPart[], above: Load): Chunk[][] {
  const pages: Chunk[][] = [[]];
  let load = above;
  const turn = (): void => {
    pages.push([]);
    load = EMPTY;
  };
  const put = (part: SectionPart, clauses: VersionItem[], isFirst: boolean): void => {
    const isLast = last(clauses) === last(part.clauses);
    const chunk = { ...part, clauses, completes: isLast ? part.clauses : [] };
    last(pages)?.push(isFirst ? chunk : { ...chunk, intro: '', isContinued: true });
    load = sum(load, { ...loadOf(clauses), characters: loadOf(clauses).characters + chunk.intro.length });
  };
  for (const part of parts) {
    const whole = sum(loadOf(part.clauses), { points: 0, characters: part.intro.length });
    const isEmpty = (): boolean => last(pages)?.length === 0;
    const mayBegin = POINTS_A_PAGE - load.points >= WORTH_BEGINNING;
    if (!fits(load, whole) && !isEmpty() && (fits(EMPTY, whole) || !mayBegin)) turn();
    let rest = part.clauses;
    while (rest.length > 0) {
      const own = rest.slice(0, howMany(rest, load, isEmpty()));
      if (own.length > 0) put(part, own, rest === part.clauses);
      rest = rest.slice(own.length);
      if (rest.length > 0) turn();
    }
  }
  return pages;
}

export function sum(one: Load, other: Load): Load {
  return { points: one.points + other.points, characters: one.characters + other.characters };
}

/** How many of these points go on this page: on one that is empty an even share of what is left, and at least one. */
function howMany(points: readonly VersionItem[], load: Load, isEmpty: boolean): number {
  if (fits(load, loadOf(points))) return points.length;
  let most = isEmpty ? 1 : 0;
  while (most < points.length && fits(load, loadOf(points.slice(0, most + 1)))) most += 1;
  const { points: count, characters } = loadOf(points);
  const pages = Math.max(Math.ceil(count / POINTS_A_PAGE), Math.ceil(characters / CHARACTERS_A_PAGE));
  return isEmpty ? Math.min(most, Math.ceil(count / pages)) : most;
}
