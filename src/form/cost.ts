/** What a form costs whoever signs it: pages, ticks, minutes; and which way of agreeing is proposed for how long a policy. */
import { counted } from '../common/words';
import type { VersionItem } from '../policy/version/version-text';
import { AGREE_BY, type AgreeBy, type FormPlan, type PagePlan } from './form-plan';
import { pagesOf } from './layout/pages';

export interface FormCost {
  /** Of the policy; declarations are counted with the ticks. */
  points: number;
  pages: number;
  /** Boxes and required choices of somebody to whom everything applies. */
  ticks: number;
  /** Whole minutes, at least one. */
  minutes: number;
}

/**
 * Adults read 238 words of English non-fiction a minute (M. Brysbaert, "How many words do we read per minute?", Journal
 * of Memory and Language 109, 2019); somebody who is to agree to them reads with care.
 */
const WORDS_A_MINUTE = 200;

/** To decide, point and press, by the keystroke-level model: 1.35 + 1.1 + 0.2 seconds (Card, Moran, Newell 1980). */
const SECONDS_A_TICK = 3;

/** Names and roles are filled in by a personal link, as a rule; they are read and now and then typed. */
const SECONDS_A_FIELD = 5;

export function costOf(plan: Pick<FormPlan, 'pages'>): FormCost {
  // Whoever knows the right answer does not come to the page that explains it.
  const pages = plan.pages.filter(({ leadsTo }) => leadsTo === undefined);
  const items = pages.flatMap((page) => page.items);
  const choices = items.flatMap((item) => (item.kind === 'tick all' ? item.choices : []));
  const decided = items.filter(({ kind }) => DECIDED.has(kind)).length;
  const single = items.flatMap((item) =>
    item.kind === 'agree or not mine' || item.kind === 'agree' ? [item.number] : [],
  );
  const ticks = choices.length + decided;
  const fields = items.filter(({ kind }) => kind === 'short answer').length;
  const words = wordsIn([...pages.flatMap(({ title, help }) => [title, help]), ...items.flatMap(textsOf)]);
  const seconds = (60 * words) / WORDS_A_MINUTE + SECONDS_A_TICK * ticks + SECONDS_A_FIELD * fields;
  return {
    points: [...choices.flatMap(({ agrees }) => agrees), ...single].filter(isPoint).length,
    pages: pages.length,
    ticks,
    minutes: Math.max(1, Math.ceil(seconds / 60)),
  };
}

/** Kinds of questions that each stand for one tick. */
const DECIDED: ReadonlySet<string> = new Set(['agree', 'agree or not mine', 'yes or no', 'one right']);

/** Declarations have numbers of their own: "D1". */
function isPoint(number: string): boolean {
  return /^\d/.test(number);
}

function textsOf(item: PagePlan['items'][number]): string[] {
  const help = 'help' in item ? [item.help] : [];
  if (item.kind === 'agree') return [item.title, ...help, item.choice];
  if (item.kind === 'one right') return [item.title, ...item.choices];
  return item.kind === 'tick all'
    ? [item.title, ...help, ...item.choices.map(({ text }) => text)]
    : [item.title, ...help];
}

function wordsIn(texts: readonly string[]): number {
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
}

/** "58 points on 5 pages: about 58 ticks and 12 minutes". */
export function costInWords({ points, pages, ticks, minutes }: FormCost): string {
  return `${counted(points, 'point')} on ${counted(pages, 'page')}: about ${counted(ticks, 'tick')} and ${counted(minutes, 'minute')}`;
}

/** Of more points a tick for each is not proposed: nobody reads the fiftieth box any more. */
const LONG = 40;

/** How people best agree to a policy of this length; whoever publishes may choose another way. */
export function proposedWay(items: readonly VersionItem[]): AgreeBy {
  return items.filter(({ kind }) => kind === 'clause').length > LONG ? 'every section' : 'every point';
}

/** What each way of agreeing to these items costs, the proposed one first. */
export function waysToAgree(items: readonly VersionItem[]): { way: AgreeBy; ticks: number; minutes: number }[] {
  const proposed = proposedWay(items);
  return [proposed, ...AGREE_BY.filter((way) => way !== proposed)].map((way) => {
    const { ticks, minutes } = costOf({ pages: pagesOf(items, { title: '', agreeBy: way }) });
    return { way, ticks, minutes };
  });
}
