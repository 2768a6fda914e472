/** How points share pages: short sections together, long ones in even parts, points in a row for some people on pages of their own. */

import { toDay } from '../../../src/common/day';
import { costInWords, costOf, proposedWay, waysToAgree } from '../../../src/form/cost';
import type { AgreeBy } from '../../../src/form/form-plan';
import { pagesOf } from '../../../src/form/layout/pages';
import { planShortForm } from '../../../src/form/plan-short-form';
import type { Clause, PolicyReading, PolicySection } from '../../../src/policy/reading';
import { answerItems } from '../../../src/policy/version/questions-to-answer';
import { type VersionItem, versionItems } from '../../../src/policy/version/version-text';

const NOTHING_ELSE: Omit<PolicyReading, 'sections'> = {
  title: 'Code of Conduct',
  organisation: null,
  metadata: { approved: null, reviewed: null, nextReview: null, owner: null, reviewCycleMonths: null },
  audience: [],
  intro: [],
  declarations: [],
  signatureFields: [],
  countersign: null,
  history: [],
  placeholders: [],
  warnings: [],
  facts: [],
  leftOut: [],
  asked: [],
  proposals: [],
  doubts: [],
  lines: [],
};

const points = (count: number, more: Partial<Clause> = {}): Clause[] =>
  Array.from({ length: count }, (_, i) => ({ text: `I will do ${i + 1}.`, condition: null, ...more }));
const section = (heading: string, clauses: Clause[], intro: string[] = []): PolicySection => ({
  heading,
  level: 1,
  intro,
  clauses,
});
const itemsOf = (...sections: PolicySection[]): VersionItem[] => versionItems({ ...NOTHING_ELSE, sections });
const TEACHERS = { condition: 'Teaching staff only' };

function shape(items: readonly VersionItem[], agreeBy: AgreeBy = 'every point'): string[][] {
  // The first page, which asks nobody to agree to anything, is told of below.
  const [, ...pages] = pagesOf(items, { title: 'Code of Conduct', agreeBy });
  return pages.map((page) => [
    [page.title, page.help].filter((words) => words !== '').join(' | '),
    ...page.items.map((item) => {
      if (item.kind === 'tick all') return item.choices.map(({ agrees }) => agrees.join('+')).join(' ');
      if (item.kind === 'yes or no') return `${item.title} ${item.help} (${item.ifYes}, ${item.ifNo})`;
      return 'help' in item && item.help !== '' ? `${item.title} | ${item.help}` : item.title;
    }),
  ]);
}

const SIGNATURE =
  'Your signature | Your typed name is your signature. Today’s date and your email address are recorded with it.';
const SIGNED = ['Full name', 'Job title or role'];

test('short sections share a page, each below its heading and introduction; name and role follow where they fit', () => {
  expect(shape(itemsOf(section('Keys', points(2), ['Keys are lent.']), section('Cars', points(3))))).toEqual([
    ['Keys | Keys are lent.', '1 2', 'Cars', '3 4 5', SIGNATURE, ...SIGNED],
  ]);
});

test('a section that does not fit any more begins the next page, and a long one is cut into even parts', () => {
  const counts = shape(itemsOf(section('Keys', points(9)), section('Cars', points(9)), section('Pets', points(40))));
  expect(counts.map(([title, ...rest]) => [title, rest.map((words) => words.split(' ').length)])).toEqual([
    ['Keys', [9]],
    ['Cars', [9, 1, 7]],
    ['Pets (continued)', [11]],
    ['Pets (continued)', [11]],
    ['Pets (continued)', [11, 19, 2, 4]],
  ]);
});

test('a section without a heading stands under the policy’s title where another stands above it', () => {
  const bare: PolicySection = { heading: null, level: 1, intro: [], clauses: points(2) };
  expect(shape(itemsOf(section('Keys', points(2)), bare))[0]).toEqual([
    'Keys',
    '1 2',
    'Code of Conduct',
    '3 4',
    SIGNATURE,
    ...SIGNED,
  ]);
});

test('a lead-in in the middle of a section heads its own points, whatever the reading made of it', () => {
  const leadIn = 'You must not share:';
  const clauses = [...points(2), ...points(3, { leadIn }), ...points(1)];
  const pages = pagesOf(itemsOf(section('Passwords', clauses, ['Passwords matter.', leadIn])), {
    title: '',
    agreeBy: 'every point',
  });
  expect([pages[1]?.title, pages[1]?.help]).toEqual(['Passwords', 'Passwords matter.']);
  expect(pages[1]?.items.slice(0, 3).map((item) => [item.title, 'help' in item ? item.help : ''])).toEqual([
    ['Points 1 and 2: please tick each one to agree', ''],
    ['You must not share: (please tick each one to agree)', ''],
    ['Point 6: please tick to agree', ''],
  ]);
});

describe('three points in a row for some people', () => {
  test('are asked for once, before them; what follows stands on a page that everybody meets', () => {
    expect(shape(itemsOf(section('Work', [...points(1), ...points(3, TEACHERS), ...points(1)], ['At work.'])))).toEqual(
      [
        [
          'Work | At work.',
          '1',
          'Are you a member of the teaching staff? Points 2 to 4 are for: Teaching staff only (2, 3)',
        ],
        ['Work (continued) | For: Teaching staff only', '2 3 4'],
        ['Work (continued)', '5', SIGNATURE, ...SIGNED],
      ],
    );
  });

  test('of two sections are one row, each section below its heading', () => {
    const items = itemsOf(
      section('Work', points(1)),
      section('Marking', points(2, TEACHERS)),
      section('Cover', points(1, TEACHERS)),
    );
    expect(shape(items)).toEqual([
      ['Work', '1', 'Are you a member of the teaching staff? Points 2 to 4 are for: Teaching staff only (2, 3)'],
      ['Marking | For: Teaching staff only', '2 3', 'Cover', '4'],
      [SIGNATURE, ...SIGNED],
    ]);
  });

  test('do not take the section’s introduction from those who pass them by', () => {
    const items = itemsOf(section('Work', [...points(3, TEACHERS), ...points(1)], ['At work.']));
    expect(shape(items)).toEqual([
      [
        'A question about your work',
        'Are you a member of the teaching staff? Points 1 to 3 are for: Teaching staff only (2, 3)',
      ],
      ['Work | For: Teaching staff only\n\nAt work.', '1 2 3'],
      ['Work (continued) | At work.', '4', SIGNATURE, ...SIGNED],
    ]);
  });

  test('followed by three for others: each question on a page that everybody meets', () => {
    const governors = points(3, { condition: 'Governors only' });
    expect(shape(itemsOf(section('Work', [...points(3, TEACHERS), ...governors])))).toEqual([
      [
        'A question about your work',
        'Are you a member of the teaching staff? Points 1 to 3 are for: Teaching staff only (2, 3)',
      ],
      ['Work | For: Teaching staff only', '1 2 3'],
      ['A question about your work', 'Are you a governor? Points 4 to 6 are for: Governors only (4, 5)'],
      ['Work (continued) | For: Governors only', '4 5 6'],
      [SIGNATURE, ...SIGNED],
    ]);
  });

  test('have one tick where a section has one, and so has what stands before and after them', () => {
    const items = itemsOf(section('Work', [...points(1), ...points(3, TEACHERS), ...points(1)]));
    const ticks = shape(items, 'every section').map((page) => page.filter((words) => /^\d/.test(words)));
    expect(ticks).toEqual([['1'], ['2+3+4'], ['5']]);
  });
});

describe('what a form costs', () => {
  const LONG = itemsOf(section('Work', points(58)));

  test('is said in points, pages, ticks and minutes', () => {
    const pages = pagesOf(LONG, { title: '', agreeBy: 'every point' });
    expect(costInWords(costOf({ pages }))).toBe('58 points on 5 pages: about 58 ticks and 6 minutes');
    const one = pagesOf(itemsOf(section('Work', points(1))), { title: '', agreeBy: 'every point' });
    expect(costInWords(costOf({ pages: one }))).toBe('1 point on 2 pages: about 1 tick and 1 minute');
  });

  test('decides the way that is proposed for more than forty points', () => {
    expect(waysToAgree(LONG)).toEqual([
      { way: 'every section', ticks: 1, minutes: 3 },
      { way: 'every point', ticks: 58, minutes: 6 },
      { way: 'the whole policy', ticks: 1, minutes: 3 },
    ]);
    expect([40, 41].map((count) => proposedWay(itemsOf(section('Work', points(count)))))).toEqual([
      'every point',
      'every section',
    ]);
  });

  test('counts an answer for each point that is for some people, and each question that leads to a page', () => {
    const items = itemsOf(section('Work', [...points(1, TEACHERS), ...points(1), ...points(3, TEACHERS)]));
    const { points: count, ticks } = costOf({
      pages: pagesOf(items, { title: '', agreeBy: 'every point' }),
    });
    expect({ count, ticks }).toEqual({ count: 5, ticks: 6 });
  });

  test('leaves out the page for whoever chose another answer, however long it is', () => {
    const long = 'words '.repeat(1_000).trim();
    const asked = answerItems([{ question: 'Who?', right: 'the lead', wrong: ['nobody'], point: long }], []);
    const pages = pagesOf([...itemsOf(section('Work', points(1))), ...asked], { title: '', agreeBy: 'every point' });
    expect(pages.length).toBe(5);
    expect(costOf({ pages })).toEqual({ points: 1, pages: 4, ticks: 2, minutes: 1 });
  });

  test('reads what stands beside the one box of a point', () => {
    const choice = 'words '.repeat(1_000).trim();
    const pages = [
      { title: '', help: '', items: [{ kind: 'agree', number: '1', title: '', help: '', choice } as const] },
    ];
    expect(costOf({ pages }).minutes).toBe(6);
  });
});

test('points that were taken out are read in blocks, however many there are', () => {
  const removed = itemsOf(section('Work', points(100))).filter(({ kind }) => kind === 'clause');
  const plan = planShortForm(
    removed.map((before) => ({ kind: 'removed', before })),
    [],
    {
      ...{
        school: 'Larkfield',
        contactName: 'the office',
        title: 'Code',
        versionLabel: 'P1 v2.0',
        versionNumber: '2.0',
        privacyNotice: '',
      },
      ...{ publishedOn: toDay('2026-09-01'), inForceFrom: null, readings: [], documentLink: '', since: '1.0' },
      isWholeAgain: false,
    },
  );
  const pages = plan.pages.filter(({ title }) => title.startsWith('Removed'));
  expect(pages.map(({ title, help }) => [title, help.split('\n\n').length])).toEqual([
    ['Removed in this version', 40],
    ['Removed in this version (continued)', 40],
    ['Removed in this version (continued)', 20],
  ]);
});
