/** A form for each countersigner: what it lists, what an answer about a list counts for, and what becomes of those who are on it. */

import { paste, valuesOf } from '../../../local/by-hand/typing';
import {
  countersign,
  DEPUTY,
  HEAD,
  inSchool,
  listIn,
  namesIn,
  questionIn,
  secondForm,
  secondForms,
} from '../../support/countersigning';
import { aDocument, type Larkfield } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const THIRD = 'hannah@larkfield.example';
const OFFICES = [
  ['Amara Okafor', HEAD, 'Headteacher', 'leadership'],
  ['Daniel Whitcombe', DEPUTY, 'Deputy Headteacher', 'leadership'],
];

/** So many teachers have signed, one more has not, and the round has been. */
function waiting(count: number, countersignedBy = HEAD) {
  const teachers = Array.from({ length: count + 1 }, (_, i) => [
    `Person ${i + 1}`,
    `p${i + 1}@larkfield.example`,
    'Teacher',
    'teaching',
  ]);
  const { school, form, setTo } = inSchool(countersignedBy, [...OFFICES, ...teachers]);
  const signs = (number: number) => school.sign(form, `p${number}@larkfield.example`, `Person ${number}`);
  for (let number = 1; number <= count; number++) signs(number);
  school.round();
  return { school, form, setTo, signs };
}

/** What is to be checked, but for names that are alike. */
const doubts = (school: Larkfield) =>
  school.column('To check', 'What to check').filter((words) => !String(words).includes('is on the list'));
/** Who is complete, as the register says. */
const complete = (school: Larkfield) =>
  Object.entries(school.statuses()).flatMap(([name, status]) => (String(status).startsWith('✓') ? [name] : []));
const toCountersign = (school: Larkfield) =>
  school.workspace.mail.filter(({ subject }) => subject.includes('to countersign'));

describe('the form lists everybody who waits, with role, day and version, and counts them as the email does', () => {
  test.each([
    [3, ['List 1 (1 September, 08:12): 3 colleagues'], 'Three signatures to countersign'],
    [40, ['List 1 (1 September, 08:12): 40 colleagues'], '40 signatures to countersign'],
    [
      200,
      [
        'List 1 (1 September, 08:12): 200 colleagues',
        '41 to 80 of 200',
        '81 to 120 of 200',
        '121 to 160 of 200',
        '161 to 200 of 200',
      ],
      '200 signatures to countersign',
    ],
  ])('%i names', (count, headings, subject) => {
    const { school } = waiting(count);
    const listed = listIn(school);
    expect(listed.headings).toEqual(headings);
    expect(listed.lines).toEqual(
      Array.from({ length: count }, (_, i) => `${i + 1}. Person ${i + 1}, Teacher, signed 1 Sep 2026 (version 1.0)`),
    );
    expect(questionIn(school).choices).toEqual([
      `I approve all ${count} on list 1 (1 September, 08:12)`,
      'All but some on list 1 (1 September, 08:12): I will tick them on the next page',
    ]);
    expect(namesIn(school).length).toBe(count);
    expect(toCountersign(school).map((mail) => [mail.to, mail.subject])).toEqual([[HEAD, subject]]);
    // Nothing that Google might find too long.
    const texts = secondForm(school).items.map(({ helpText }) => helpText.length);
    expect(Math.max(...texts)).toBeLessThan(4_000);
    countersign(school, HEAD);
    school.round();
    expect(complete(school).length).toBe(count);
    // Closed, it shows nobody's name any more.
    expect(secondForm(school).isAccepting).toBe(false);
    expect(JSON.stringify(secondForm(school).items)).not.toContain('Person');
  });
});

test('name and role are filled in by the link of the email', () => {
  const { school } = waiting(3);
  const [mail] = toCountersign(school);
  expect(mail?.body).toMatch(/viewform\?\S*=Amara(?:%20|\+)Okafor&\S*=Headteacher/);
});

describe('an answer about a list', () => {
  test('counts for nobody who joined while the form was open', () => {
    const { school, signs } = waiting(3, HEAD);
    countersign(school, HEAD);
    signs(4);
    school.turnTo('2026-09-01', '10:00');
    expect(complete(school)).toEqual(['Person 1', 'Person 2', 'Person 3']);
    expect(questionIn(school).choices[0]).toBe('I approve the one colleague on list 2 (1 September, 09:12)');
  });

  test('to an earlier list counts for those of it who still wait, though a later one is shown by now', () => {
    const { school, signs } = waiting(3, `${HEAD}, ${DEPUTY}`);
    countersign(school, HEAD);
    countersign(school, DEPUTY, { refuse: (name) => name.startsWith('Person 2'), reasons: 'is leaving' });
    signs(4);
    school.sleepTo('2026-09-01', '09:00');
    const { id } = secondForm(school);
    // The head's answer cannot be read just now: the form goes on to the next list without it.
    school.round(({ name, args }) =>
      name === 'FormApp.openById' && String(args[0]) === id ? { kind: 'refuse', message: 'Timed out.' } : undefined,
    );
    school.sleepTo('2026-09-01', '10:00');
    school.round();
    school.round();
    expect(complete(school)).toEqual(['Person 1', 'Person 3']);
    expect(school.statuses()).toMatchObject({
      'Person 2': '! Signed 1 Sep 2026, not approved',
      'Person 4': '◷ Signed 1 Sep 2026, awaiting the head teacher',
    });
    expect(doubts(school)).toEqual([expect.stringContaining('Person 2 signed')]);
  });

  test('leaves out who left or is off the staff list, and says nothing of it', () => {
    const { school } = waiting(4);
    countersign(school, HEAD);
    school.pasteAt('Staff', 4, 7, [['31/8/2026']]);
    school.paste('Staff', 5, [['', '', '', '']]);
    school.turnTo('2026-09-01', '10:00');
    expect(school.rows('Countersignatures').map((row) => row[3])).toEqual([5, 6]);
  });

  test('of all but some: who is come back to stays on the list', () => {
    const { school } = waiting(4);
    countersign(school, HEAD, {
      approve: (name) => name.startsWith('Person 1'),
    });
    school.round();
    expect(complete(school)).toEqual(['Person 1']);
    expect(namesIn(school).map((name) => name.split(',')[0])).toEqual(['Person 2', 'Person 3', 'Person 4']);
    countersign(school, HEAD, { refuse: (name) => name.startsWith('Person 2'), reasons: 'has no laptop' });
    school.round();
    expect(school.rows('Countersignatures').map((row) => [row[3], row[5], row[6], row[14]])).toEqual([
      [3, 'approved', '', 1],
      [5, 'approved', '', 2],
      [6, 'approved', '', 2],
      [4, 'not approved', 'has no laptop', 2],
    ]);
  });
});

test('whoever was not approved and signs again on the same day is on the next list, and the countersigner hears of it the day after', () => {
  const { school, signs } = waiting(2);
  countersign(school, HEAD, { refuse: (name) => name.startsWith('Person 2') });
  school.turnTo('2026-09-01', '12:30');
  expect(school.statuses()['Person 2']).toBe('! Signed 1 Sep 2026, not approved');
  signs(2);
  school.turnTo('2026-09-01', '15:30');
  expect(school.statuses()['Person 2']).toBe('◷ Signed 1 Sep 2026, awaiting the head teacher');
  school.turnTo('2026-09-02', '10:00');
  expect(toCountersign(school).map(({ subject }) => subject)).toEqual([
    'Two signatures to countersign',
    'One signature to countersign',
  ]);
  countersign(school, HEAD);
  school.turnTo('2026-09-02', '12:00');
  // Two weeks later both find the email and send the form once more.
  school.sleepTo('2026-09-16', '10:00');
  for (const number of [1, 2]) signs(number);
  school.round();
  expect(complete(school)).toEqual(['Person 1', 'Person 2']);
  expect(namesIn(school)).toEqual(['Nobody is waiting at the moment']);
});

describe('whoever was not approved waits for the office, and To check says so until it is settled', () => {
  const { school, form } = waiting(2);
  countersign(school, HEAD, { refuse: (name) => name.startsWith('Person 2') });
  school.turnTo('2026-09-02', '12:00');
  const row = school
    .column('To check', 'Response')
    .findIndex((response) => String(response).startsWith('not approved'));
  const place = { tab: 'To check', row: row + 2, column: school.headingAt('To check', 'Decision') };
  const ASKS =
    'Person 2 signed Staff Acceptable Use Agreement, which Amara Okafor did not approve on 1 September 2026. Nobody is reminded of it. Please speak to Person 2: once it is resolved, Person 2 signs the same form again, and the new signature goes to the countersigner. Choose ignore if nothing more is to come of it.';
  /** What the tab asks, and what the panel and Summary count: to countersign, waiting for the office. */
  const seen = (at = school) => {
    const counted = /(\d) signed and (awaiting|waiting for)/.exec(wordsOf(besideRegister(at)));
    const table = valuesOf(at.workspace, at.workbookId, 'Summary');
    const top = table.findIndex((row) => row.includes('To countersign'));
    const own = (heading: string) => table[top + 1]?.[table[top]?.indexOf(heading) ?? -1];
    return {
      asks: doubts(at),
      panel: counted?.[0] ?? '',
      summary: ['To countersign', 'Waiting for the office'].map(own),
    };
  };

  test('a month later, too', () => {
    const later = school.fork();
    const expected = { asks: [ASKS], panel: '1 signed and waiting for', summary: [0, 1] };
    expect(seen(later)).toEqual(expected);
    later.morningsTo('2026-09-30');
    expect(seen(later)).toEqual(expected);
  });

  test('gone once the person signs again, who then waits for the countersigner', () => {
    const again = school.fork();
    again.sign(form, 'p2@larkfield.example', 'Person 2');
    again.round();
    expect(seen(again)).toEqual({ asks: [], panel: '1 signed and awaiting', summary: [1, 0] });
  });

  test.each([
    ['ignore', []],
    ['reject', [`${ASKS} To reject it changes nothing: please correct it, or choose ignore if it is right.`]],
  ])('%s is the answer where nothing more is to come of it, and changes no status', (decision, asks) => {
    const decided = school.fork();
    paste(decided.workspace, decided.workbookId, place, [[decision]]);
    decided.turnTo('2026-09-02', '14:00');
    expect([doubts(decided), decided.statuses()['Person 2']]).toEqual([asks, '! Signed 1 Sep 2026, not approved']);
  });

  test('gone once the person has left', () => {
    const left = school.fork();
    left.pasteAt('Staff', 5, left.headingAt('Staff', 'Leaves on'), [['2/9/2026']]);
    left.turnTo('2026-09-03', '12:00');
    expect(doubts(left)).toEqual([]);
  });
});

describe('two countersigners of the same people', () => {
  test('who answer in the same hour both count: the first for those who waited, whoever is not approved by one of them is not', () => {
    for (const [first, second] of [
      [HEAD, DEPUTY],
      [DEPUTY, HEAD],
    ] as const) {
      const { school } = waiting(3, `${HEAD}, ${DEPUTY}`);
      countersign(school, first);
      countersign(school, second, { refuse: (name) => name.startsWith('Person 2'), reasons: 'is leaving' });
      school.round();
      expect(complete(school)).toEqual(['Person 1', 'Person 3']);
      expect(school.statuses()['Person 2']).toBe('! Signed 1 Sep 2026, not approved');
      expect(doubts(school)).toEqual([expect.stringMatching(/^Person 2 signed .* did not approve on/)]);
      for (const each of [HEAD, DEPUTY]) expect(secondForm(school, each).isAccepting).toBe(false);
    }
  });

  test('have a form each, and nobody’s own name is on it', () => {
    const { school, form } = waiting(1, `${HEAD}, ${DEPUTY}`);
    school.sign(form, HEAD, 'Amara Okafor');
    school.sign(form, DEPUTY, 'Daniel Whitcombe');
    school.round();
    const first = (each: string) => namesIn(school, each).map((name) => name.split(',')[0]);
    expect([first(HEAD), first(DEPUTY)]).toEqual([
      ['Daniel Whitcombe', 'Person 1'],
      ['Amara Okafor', 'Person 1'],
    ]);
  });
});

test('a countersigner who was replaced: the old form closes, the new one lists all, a late answer countersigns nobody and is told', () => {
  const { school, setTo } = waiting(3);
  countersign(school, HEAD);
  setTo(DEPUTY);
  school.round();
  expect(secondForm(school, HEAD).isAccepting).toBe(false);
  expect(namesIn(school, DEPUTY).length).toBe(3);
  expect(complete(school)).toEqual([]);
  expect(doubts(school)).toEqual([
    `${HEAD} does not countersign Staff Acceptable Use Agreement for anybody who waits on list 1, so this response countersigns nobody.`,
  ]);
  countersign(school, DEPUTY);
  school.round();
  expect(complete(school).length).toBe(3);
});

test('line managers: a form for each who has somebody waiting, and none for the others', () => {
  const people = [
    ...OFFICES,
    ['Hannah Third', THIRD, 'Head of year', 'teaching'],
    ['Person 1', 'p1@larkfield.example', 'Teacher', 'teaching', DEPUTY],
    ['Person 2', 'p2@larkfield.example', 'Teacher', 'teaching', HEAD],
    ['Person 3', 'p3@larkfield.example', 'Teacher', 'teaching', THIRD],
  ];
  const { school, form } = inSchool('line manager', people);
  school.sign(form, 'p1@larkfield.example', 'Person 1');
  school.round();
  expect(secondForms(school).map(({ readers }) => readers)).toEqual([[DEPUTY]]);
  school.sign(form, 'p2@larkfield.example', 'Person 2');
  school.round();
  expect(secondForms(school).map(({ readers }) => readers)).toEqual([[DEPUTY], [HEAD]]);
  expect(new Set(secondForms(school).map(({ name }) => name)).size).toBe(2);
});

test('evidence says on which list, and when it was offered, an approval was given', () => {
  const { school } = waiting(1);
  school.sleepTo('2026-09-02', '09:00');
  countersign(school, HEAD);
  school.round();
  school.run('evidenceOfPerson', [3]);
  const words = school.rows('Evidence').flat().join('\n');
  expect(words).toContain(
    `Approved by Amara Okafor (${HEAD}), Headteacher on 2 Sep 2026, on list 1 of 1 Sep 2026, 08:12.`,
  );
});

test('the lists were deleted: it is told, new ones are made, and their numbers go on', () => {
  const { school } = waiting(2);
  countersign(school, HEAD);
  const sheets = school.workspace.spreadsheet(school.workbookId).sheets;
  const at = sheets.findIndex(({ properties }) => properties.title === 'Countersign lists');
  sheets.splice(at, 1);
  school.turnTo('2026-09-02', '12:00');
  expect(doubts(school).join('\n')).toContain(
    'It is no longer known who was on list 1, so nobody was countersigned by this response.',
  );
  expect(questionIn(school).choices[0]).toMatch(/^I approve all 2 on list 2 \(/);
  countersign(school, HEAD);
  school.round();
  expect(complete(school).length).toBe(2);
});

test('a policy that nobody countersigns has no form, no list and no call for either', () => {
  const school = inSchool(
    '',
    OFFICES,
    aDocument('Lone working', '- I will sign in.', 'I have read this.', 'Name: ____'),
  ).school;
  const { calls } = school.round();
  expect(secondForms(school)).toEqual([]);
  expect(school.rows('Countersign lists')).toEqual([]);
  expect(calls.filter((name) => name.startsWith('FormApp.create'))).toEqual([]);
});

describe('somebody is erased', () => {
  const everything = (school: Larkfield) =>
    JSON.stringify([
      school.workspace.properties,
      school.workspace
        .spreadsheet(school.workbookId)
        .sheets.filter(({ properties }) => properties.title !== 'To check'),
      secondForms(school).map(({ name, title, items, readers }) => ({ name, title, items, readers })),
    ]);

  test('who was on a list: no form names them any more, and the lists hold a number', () => {
    const { school } = waiting(2);
    school.pasteAt('Staff', 4, 7, [['31/8/2026']]);
    school.round();
    expect(namesIn(school).length).toBe(1);
    school.run('erasePerson', [3]);
    expect(everything(school)).not.toMatch(/Person 1\b|p1@larkfield/);
    expect(school.rows('Countersign lists').map((row) => [row[0], row[5], row[7] ?? ''])).toEqual([
      [1, '3, 4', ''],
      [2, '', '3'],
    ]);
  });

  test('who countersigned: neither notes nor workbook nor forms name them, and what they countersigned counts', () => {
    const { school, setTo } = waiting(2);
    countersign(school, HEAD);
    school.round();
    setTo(DEPUTY);
    school.pasteAt('Staff', 2, 7, [['31/8/2026']]);
    school.sleepTo('2026-09-02', '09:00');
    school.round();
    school.run('erasePerson', [1]);
    school.sleepTo('2026-09-03', '09:00');
    school.round();
    expect(everything(school)).not.toMatch(/amara/i);
    expect(complete(school)).toEqual(['Person 1', 'Person 2']);
    expect(doubts(school)).toEqual([]);
  });
});
