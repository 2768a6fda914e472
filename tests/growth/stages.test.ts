/** No stage's work grows with the square of what it is given: over four sizes the exponent is told, not the seconds. */
import type { Day } from '../../src/common/day';
import { type FormSettings, planForm } from '../../src/form/plan-form';
import type { DocsDocument } from '../../src/policy/docs-json';
import { readPolicy } from '../../src/policy/read-policy';
import { type VersionItem, versionItems } from '../../src/policy/version/version-text';
import { whatChanged } from '../../src/policy/version/what-changed';
import { overdueTab } from '../../src/register/derived/overdue-tab';
import { registerTab } from '../../src/register/derived/register-tab';
import type { Person, Register } from '../../src/register/model';
import type { EvidenceMade } from '../../src/register/pages/evidence/books';
import { evidenceOfPolicy } from '../../src/register/pages/evidence/evidence';
import { staffIndexOf } from '../../src/register/people/staff-index';
import { readStaff } from '../../src/register/reading/staff-list';
import { obligationsOn } from '../../src/register/signing/obligations';
import { historyOf } from '../../src/reminders/planning/email-history';
import { whatComesNext } from '../../src/reminders/planning/what-comes-next';
import { aPointItem, documentOf, paragraph } from '../policy/made';
import { aPerson, aPolicy, aRegister, aSignature, aVersion } from '../register/made';
import { overdue, planOn, sentOn, settingsWith } from '../reminders/made';
import { leastExponentOf } from '../support/growth';

/** Linear is 1, n log n about 1.15, the square 2. */
const NEARLY_LINEAR = 1.5;

const range = <Item>(count: number, item: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, i) => item(i));

const document = (clauses: number): DocsDocument =>
  documentOf(
    range(Math.ceil(clauses / 10), (part) => [
      paragraph(`Part ${part}`, { style: 'HEADING_1' }),
      ...range(10, (i) =>
        paragraph(`I will keep rule ${i} of part ${part}, whatever else happens on the day.`, { list: 'bullets' }),
      ),
    ]).flat(),
  );

const STAFF_MUST = paragraph('Staff must:');
const SENTENCE = 'Staff must lock their screen when they leave, and must not share a password with anyone. ';
const ABOUT_DRIVERS = 'As a driver, I wait until each reader, proctor and scribe has left, and sign for it. ';

/** Documents such as nobody writes and somebody pastes: one list, one paragraph, one sentence over lines, a deep list. */
const odd: Record<string, (size: number) => DocsDocument> = {
  'a list of thousands': (size) =>
    documentOf([STAFF_MUST, ...range(size, (i) => paragraph(`keep rule ${i} of the handbook`, { list: 'bullets' }))]),
  'a list of thousands that are not to be done': (size) =>
    documentOf([
      paragraph('Staff must not:'),
      ...range(size, (i) => paragraph(`Break rule ${i}.`, { list: 'bullets' })),
    ]),
  'thousands of letters that are crosses': (size) =>
    documentOf(range(size, (i) => paragraph(`${i % 2 === 0 ? '√ Keep' : 'X Break'} rule ${i} of the handbook`))),
  'thousands of ticks': (size) => documentOf(range(size, (i) => paragraph(`✔ Keep rule ${i} of the handbook`))),
  'a paragraph of a megabyte': (size) => documentOf([paragraph(SENTENCE.repeat(size))]),
  'a paragraph of a megabyte about drivers': (size) => documentOf([paragraph(ABOUT_DRIVERS.repeat(size))]),
  'a sentence over thousands of lines': (size) =>
    documentOf(range(size, (i) => paragraph(`and goes on like this in line ${i}`))),
  'a list fifty deep': (size) =>
    documentOf([
      STAFF_MUST,
      ...range(size, (i) => paragraph(`keep rule ${i} of the handbook:`, { list: 'bullets', nesting: i % 50 })),
    ]),
};

const version = (clauses: number, verb: string): VersionItem[] =>
  range(clauses, (i) =>
    aPointItem({
      number: String(i + 1),
      section: `Part ${Math.floor(i / 10)}`,
      words: `I will ${verb} rule ${i} of the handbook of our school on every day of the week`,
    }),
  );

const people = (count: number): Person[] =>
  range(count, (i) =>
    aPerson({ number: i + 1, row: i + 2, name: `Ann${i} Lee${i}`, email: `p${i}@larkfield.example` }),
  );

/** Half have signed. */
const register = (count: number): Register =>
  aRegister({
    people: people(count),
    policies: [aPolicy()],
    versions: [aVersion('P1 v1.0', '2026-09-01')],
    signatures: range(Math.floor(count / 2), (i) =>
      aSignature('2026-09-03', { response: `r${i}`, person: i + 1, email: `p${i}@larkfield.example` }),
    ),
  });

/** Everybody was asked by email, signed the first version, and then what the second one changed. */
const withChangesSigned = (count: number): Register => {
  const signed = (label: string, day: Day, asked: string) =>
    range(count, (i) => aSignature(day, { response: `${label} r${i}`, person: i + 1, version: label, asked }));
  return aRegister({
    people: people(count),
    policies: [aPolicy()],
    versions: [aVersion('P1 v1.0', '2026-09-01'), aVersion('P1 v2.0', '2026-10-01')],
    signatures: [...signed('P1 v1.0', '2026-09-03', ''), ...signed('P1 v2.0', '2026-10-02', 'changes since P1 v1.0')],
    sentEmails: range(count, (i) => ({ row: i + 2, value: sentOn('2026-09-02', { email: i + 1, person: i + 1 }) })),
  });
};

const EVIDENCE_MADE: EvidenceMade = {
  today: '2026-10-05',
  time: '08:12',
  account: 'policies@larkfield.example',
  countersignatures: [],
  fingerprint: () => '',
};

const FORM: FormSettings = {
  school: 'Larkfield Primary School',
  contactName: 'the school office',
  title: 'Handbook',
  versionLabel: 'P1 v1.0',
  versionNumber: '1.0',
  publishedOn: '2026-09-01',
  inForceFrom: null,
  readings: [],
  documentLink: 'https://docs.google.com/document/d/x/',
  privacyNotice: '',
  agreeBy: 'every point',
  signedWith: 'account',
  changes: [],
  changedSince: null,
};

const TODAY: Day = '2026-10-05';
const NAMESAKES = [1500, 3000, 6000, 12_000];
const SCHOOLS = [400, 800, 1600, 3200];
const CLAUSES = [100, 200, 400, 800];
/** Policies of one person, more than any school has. */
const OWED = [100, 200, 400, 800];
/** Comparing takes longest. */
const REWORDED = [50, 100, 200, 400];

const STAGES: [what: string, sizes: readonly number[], prepare: (size: number) => () => unknown][] = [
  [
    'reading a document',
    CLAUSES,
    (size) => {
      const made = document(size);
      return () => readPolicy(made);
    },
  ],
  [
    'laying out a version',
    CLAUSES,
    (size) => {
      const reading = readPolicy(document(size));
      return () => versionItems(reading);
    },
  ],
  [
    'what changed where every clause was reworded and is like every other',
    REWORDED,
    (size) => {
      const [before, now] = [version(size, 'keep'), version(size, 'obey')];
      return () => whatChanged(before, now);
    },
  ],
  [
    'planning a form',
    CLAUSES,
    (size) => {
      const items = version(size, 'keep');
      return () => planForm(items, FORM);
    },
  ],
  [
    'an index of people who are all called the same, asked for each of them',
    NAMESAKES,
    (size) => {
      const namesakes = people(size).map((person) => ({ ...person, name: 'Ann Lee' }));
      return () => {
        const { named } = staffIndexOf(namesakes);
        for (const { name } of namesakes) named(name);
      };
    },
  ],
  [
    'reading a staff list with line managers by name',
    SCHOOLS,
    (size) => {
      const rows = people(size).map(({ name, email }, i) => [
        name,
        email ?? '',
        'Teacher',
        'teaching',
        `Ann${i % 9} Lee${i % 9}`,
      ]);
      const values = [['Name', 'Email', 'Role', 'Groups', 'Line manager'], ...rows];
      return () => readStaff(values, { signatures: [], decisions: [], sentEmails: [], numbers: [] });
    },
  ],
  [
    'who owes what',
    SCHOOLS,
    (size) => {
      const made = register(size);
      return () => obligationsOn(made, TODAY);
    },
  ],
  [
    'the evidence of a policy of which everybody signed what had changed',
    SCHOOLS,
    (size) => {
      const made = withChangesSigned(size);
      return () => evidenceOfPolicy(made, 'P1', EVIDENCE_MADE);
    },
  ],
  [
    'the tabs Register and Overdue',
    SCHOOLS,
    (size) => {
      const made = register(size);
      const obligations = obligationsOn(made, TODAY);
      return () => [
        registerTab(made, obligations)([]),
        overdueTab(
          obligations,
          [],
          () => '',
          () => '',
        ),
      ];
    },
  ],
  [
    'what comes next for each of many policies that one person owes',
    OWED,
    (size) => {
      const owed = range(size, (i) =>
        overdue(20, { policy: aPolicy({ code: `P${i}` }), version: aVersion(`P${i} v1.0`, '2026-09-01') }),
      );
      const history = historyOf([sentOn('2026-09-16')], false);
      const request = {
        owedBy: new Map([[1, owed]]),
        history,
        settings: settingsWith(),
        closures: [],
        today: TODAY,
        canBeSigned: () => true,
      };
      return () => owed.map(whatComesNext(request));
    },
  ],
  [
    'the emails of a day',
    SCHOOLS,
    (size) => {
      const made = register(size);
      const obligations = obligationsOn(made, TODAY);
      return () => planOn(TODAY, obligations, made, { quotaLeft: () => 1500 });
    },
  ],
];

test.each(STAGES)('%s', (_what, sizes, prepare) => {
  expect(leastExponentOf(sizes, NEARLY_LINEAR, prepare)).toBeLessThan(NEARLY_LINEAR);
});

test.each([
  ['a list of thousands', [1250, 2500, 5000, 10_000]],
  ['a list of thousands that are not to be done', [1250, 2500, 5000, 10_000]],
  ['thousands of letters that are crosses', [1250, 2500, 5000, 10_000]],
  ['thousands of ticks', [1250, 2500, 5000, 10_000]],
  ['a paragraph of a megabyte', [1400, 2800, 5600, 11_200]],
  ['a paragraph of a megabyte about drivers', [1400, 2800, 5600, 11_200]],
  ['a sentence over thousands of lines', [1250, 2500, 5000, 10_000]],
  ['a list fifty deep', [1250, 2500, 5000, 10_000]],
])('reading %s', (what, sizes) => {
  const exponent = leastExponentOf(sizes, NEARLY_LINEAR, (size) => {
    const made = odd[what]?.(size) ?? documentOf([]);
    return () => readPolicy(made);
  });
  expect(exponent).toBeLessThan(NEARLY_LINEAR);
});

test('the measure tells the square from the straight line', () => {
  const loop = (turns: number) => () => {
    let sum = 0;
    for (let i = 0; i < turns; i++) sum += Math.sqrt(i);
    return sum;
  };
  const sizes = [200, 400, 800, 1600];
  expect(leastExponentOf(sizes, NEARLY_LINEAR, (size) => loop(size * size))).toBeGreaterThan(NEARLY_LINEAR);
  expect(leastExponentOf(sizes, NEARLY_LINEAR, (size) => loop(size * 1000))).toBeLessThan(NEARLY_LINEAR);
});
