/** A version's items → the form's pages: points in the document's order, then the signature. */
import { last } from '../../common/lists';
import type { VersionItem } from '../../policy/version/version-text';
import type { AgreeBy, FormPlan, HeaderPlan, PagePlan, QuestionPlan } from '../form-plan';
import { clauseLines } from '../form-words';
import { answerPages, ON_FIRST_PAGE, ON_THE_PAGES } from './answer-pages';
import { type Chunk, EMPTY, fits, type Load, loadOf, pack } from './pack';
import { agreeOrNotMine, shortAnswer, tickDeclarations, tickEach, tickTogether, yesOrNo } from './questions';
import { type Stretch, stretchesOf } from './stretches';
import { talkQuestion } from './talk-first';

export interface PageSettings {
  /** The policy's title. */
  title: string;
  agreeBy: AgreeBy;
  /** What everybody is asked on the first page, whether they sign or would like to talk first. */
  asksFirst?: readonly Pick<VersionItem, 'number' | 'words'>[];
  /** By whom the form is signed; left out: by people with an account of the school, whose address it keeps. */
  signedWith?: FormPlan['signedWith'];
}

/** Before the first point everybody whom the school knows may leave the rest aside, and talk to somebody first. */
export function pagesOf(items: readonly VersionItem[], settings: PageSettings): PagePlan[] {
  const asked = (settings.asksFirst ?? []).map(shortAnswer);
  const isKnown = settings.signedWith !== 'name alone';
  const pages: PagePlan[] = [{ title: '', help: '', items: [...asked, ...(isKnown ? [talkQuestion()] : [])] }];
  /** What stands on the last page, as long as more may follow on it. */
  let open: Load | null = null;
  for (const stretch of stretchesOf(items)) {
    if (stretch.question === null) {
      const packed = pack(stretch.parts, EMPTY);
      pages.push(...packed.map((chunks) => pageOf(chunks, settings)));
      open = loadOf(last(packed)?.flatMap(({ clauses }) => clauses) ?? []);
      continue;
    }
    const own = pagesForSome(stretch, stretch.question, settings);
    // Only a page that everybody meets, and has to complete, can ask.
    if (open === null) pages.push({ title: ABOUT_WORK, help: '', items: [] });
    const points = stretch.parts.flatMap(({ clauses }) => clauses);
    const goTo = { ifYes: pages.length, ifNo: pages.length + own.length };
    last(pages)?.items.push(yesOrNo(stretch.question, points, goTo));
    pages.push(...own);
    open = null;
  }
  const questions = answerPages(items, pages.length, isKnown ? ON_FIRST_PAGE : ON_THE_PAGES);
  if (questions.length === 0) return withSignature(pages, open, items, settings);
  return withSignature([...pages, ...questions], null, items, settings);
}

const ABOUT_WORK = 'A question about your work';

function pagesForSome({ parts }: Stretch, { condition }: VersionItem, settings: PageSettings): PagePlan[] {
  const packed = pack(parts, EMPTY);
  const points = parts.flatMap(({ clauses }) => clauses);
  return packed.map((chunks, i) => {
    const page = pageOf(chunks, settings, condition);
    const isLast = i === packed.length - 1;
    const ticks = settings.agreeBy === 'every point' || !isLast ? [] : [tickTogether('These points', points)];
    return { ...page, items: [...page.items, ...ticks] };
  });
}

/** @param condition a page for some says for whom it is */
function pageOf(chunks: readonly Chunk[], settings: PageSettings, condition = ''): PagePlan {
  const parts = chunks.map((chunk): PagePlan => {
    const { help, items } = pointsOf(chunk, settings, condition !== '');
    return { title: headingOf(chunk, settings), help, items };
  });
  const [first = { title: settings.title, help: '', items: [] }, ...others] = parts;
  const hasHeading = chunks[0]?.heading !== '';
  const below = others.flatMap(underHeader);
  const isForSome = condition !== '';
  return {
    title: isForSome && !hasHeading ? condition : first.title,
    help: [isForSome && hasHeading ? `For: ${condition}` : '', first.help].filter((words) => words !== '').join('\n\n'),
    items: [...first.items, ...below],
  };
}

function underHeader({ title, help, items }: PagePlan): PagePlan['items'] {
  return [{ kind: 'header', title, help }, ...items];
}

function headingOf({ heading, isContinued }: Chunk, { title }: PageSettings): string {
  return `${heading || title}${isContinued ? ' (continued)' : ''}`;
}

/** The points of a section on one page. @returns what is read below its heading, and what is asked */
function pointsOf(
  chunk: Chunk,
  settings: PageSettings,
  isForSome: boolean,
): { help: string; items: (HeaderPlan | QuestionPlan)[] } {
  const runs = runsOf(chunk.clauses, isForSome);
  const asked = (run: VersionItem[]): QuestionPlan[] =>
    isAskedAlone(run, isForSome) ? run.map(agreeOrNotMine) : [tickEach(run)];
  if (settings.agreeBy === 'every point') return { help: chunk.intro, items: runs.flatMap(asked) };

  const texts = [chunk.intro];
  const items: (HeaderPlan | QuestionPlan)[] = [];
  for (const run of runs) {
    const written = run.map(clauseLines);
    if (isAskedAlone(run, isForSome)) items.push(...asked(run));
    else if (items.length === 0) texts.push(...written);
    else
      items.push({
        kind: 'header',
        title: headingOf({ ...chunk, isContinued: true }, settings),
        help: written.join('\n\n'),
      });
  }
  const together = isForSome || settings.agreeBy !== 'every section' ? [] : chunk.completes.filter(isForAll);
  return {
    help: texts.filter((words) => words !== '').join('\n\n'),
    items: [...items, ...(together.length === 0 ? [] : [tickTogether('This section', together)])],
  };
}

function isForAll({ condition }: VersionItem): boolean {
  return condition === '';
}

/** Points for some people that are few: on a page for everybody each is decided by itself. */
function isAskedAlone([first]: readonly VersionItem[], isForSome: boolean): boolean {
  return !isForSome && first !== undefined && !isForAll(first);
}

/** Points in a row that one lead-in governs, and that are for the same people. */
function runsOf(clauses: readonly VersionItem[], isForSome: boolean): VersionItem[][] {
  const runs: VersionItem[][] = [];
  for (const clause of clauses) {
    const run = last(runs);
    const before = run?.[0];
    const isSame = before?.leadIn === clause.leadIn && (isForSome || before.condition === clause.condition);
    if (run !== undefined && isSame) run.push(clause);
    else runs.push([clause]);
  }
  return runs;
}

/** Name and role at the end: on the last page with points where they fit, else on one of their own. */
function withSignature(
  pages: readonly PagePlan[],
  open: Load | null,
  items: readonly VersionItem[],
  { agreeBy, signedWith = 'account' }: PageSettings,
): PagePlan[] {
  const met = stretchesOf(items).flatMap(({ question, parts }) => (question === null ? parts : []));
  const clauses = met.flatMap((part) => part.clauses).filter(isForAll);
  const declarations = items.filter(({ kind }) => kind === 'declaration');
  const fields = items.filter(({ kind }) => kind === 'question');
  const isWhole = agreeBy === 'the whole policy' && clauses.length > 0;
  const header = {
    title: 'Your signature',
    help:
      signedWith === 'account'
        ? 'Your typed name is your signature. Today’s date and your email address are recorded with it.'
        : 'Your typed name is your signature. Today’s date is recorded with it.',
  };
  const questions = [
    ...(isWhole ? [tickTogether('The whole policy', clauses)] : []),
    ...(declarations.length > 0 ? [tickDeclarations(declarations)] : []),
    ...fields.map(shortAnswer),
  ];
  const asked = loadOf([...declarations, ...fields]);
  const before = last(pages);
  if (open !== null && before !== undefined && fits(open, asked)) {
    return [
      ...pages.slice(0, -1),
      { ...before, items: [...before.items, { kind: 'header', ...header }, ...questions] },
    ];
  }
  return [...pages, { ...header, items: questions }];
}
