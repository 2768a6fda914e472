/** Forms that somebody changes in Google Forms, on the built bundle: found at no cost, told, and what was signed meanwhile is held. */

import type { Beliefs } from '../../../local/server/beliefs';
import type { FormFile } from '../../../local/state';
import { ACCEPTABLE_USE, CAROL, Larkfield, MANAGER, STAFF, TOLU } from '../../support/larkfield';

function aSchool(beliefs: Partial<Beliefs> = {}): { school: Larkfield; form: string } {
  const school = Larkfield.open(STAFF, { beliefs });
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '10:00');
  return { school, form };
}

/** The title above the boxes of the first question that has some. */
const reworded =
  (title: string) =>
  (form: FormFile): void => {
    const boxes = form.items.find(({ type }) => type === 'CHECKBOX');
    if (boxes !== undefined) boxes.title = title;
  };

const toCheck = (school: Larkfield): string[] => school.column('To check', 'What to check').map(String);

/** How often the calls of these names are made until then. */
function callsUntil(school: Larkfield, day: string, names: RegExp): number {
  let count = 0;
  school.workspace.onExecution = ({ calls }) => {
    count += calls.filter((name) => names.test(name)).length;
  };
  school.turnTo(day, '10:00');
  school.workspace.onExecution = null;
  return count;
}

const READ_BACK = /^(?:Form\.getItems|Item\.)/;

test('a form that nobody changed is not read back, and the list of files is asked for once a day', () => {
  const { school } = aSchool();
  expect([
    callsUntil(school, '2026-09-04', READ_BACK),
    callsUntil(school, '2026-09-08', /^Drive\.Files\.list/),
  ]).toEqual([0, 4]);
});

test('what is signed after a change is held; what was signed before it counts', () => {
  const { school, form } = aSchool();
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-02', '12:00');
  school.workspace.editForm(form, reworded('Tick what you like'));
  school.sign(form, CAROL, 'Carol Bright');
  school.turnTo('2026-09-02', '14:00');
  const { 'Tolu Adeyemi': tolu, 'Carol Bright': carol } = school.statuses();
  expect([tolu, carol]).toEqual(['✓ Signed 2 Sep 2026', '◷ Signed 2 Sep 2026, waiting for the office']);
  expect(toCheck(school)).toEqual([
    'The form of P1 v1.0 had been changed in Google Forms when this was signed, so it is not known what was agreed to. Please ask, and accept or reject it.',
    expect.stringMatching(/^The form for Acceptable Use Policy .* “Tick what you like” is not as before\./),
  ]);
});

test('nobody is emailed about a form that was changed; put right, it is asked for again', () => {
  const { school, form } = aSchool();
  const words = school.workspace.form(form).items.find(({ type }) => type === 'CHECKBOX')?.title ?? '';
  school.workspace.editForm(form, reworded('Tick what you like'));
  const before = school.mailTo.length;
  school.turnTo('2026-09-14', '16:00');
  const meanwhile = school.mailTo.slice(before).filter((to) => to === TOLU);
  school.workspace.editForm(form, reworded(words));
  school.turnTo('2026-09-15', '16:00');
  expect([meanwhile, toCheck(school)]).toEqual([[], []]);
  expect(school.mailTo.slice(before)).toContain(TOLU);
});

const SAID_TO_BE_RIGHT: [what: string, change: (form: FormFile) => void][] = [
  ['other words over its boxes', reworded('Please tick each one')],
  [
    'a description',
    (form) => {
      form.description = 'Mrs Bell helps with questions.';
    },
  ],
];
test.each(SAID_TO_BE_RIGHT)(
  '%s: said to be right, that is how the form was published from then on',
  (_what, change) => {
    const { school, form } = aSchool();
    school.workspace.editForm(form, change);
    school.turnTo('2026-09-03', '10:00');
    school.pasteAt('To check', 2, 3, [['ignore']]);
    school.turnTo('2026-09-03', '12:00');
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.turnTo('2026-09-04', '10:00');
    expect([toCheck(school), school.statuses()['Tolu Adeyemi']]).toEqual([[], '✓ Signed 3 Sep 2026']);
  },
);

describe('what is around the questions', () => {
  const CHANGES: [what: string, change: (form: FormFile) => void, told: string][] = [
    [
      'a description that says something else',
      (form) => {
        form.description = 'Please tick what you like.';
      },
      'its description is not as before.',
    ],
    [
      'a choice that leads on where it led to a page of its own',
      (form) => {
        for (const { choices } of form.items)
          for (const one of choices) if (one.goTo !== undefined) one.goTo = 'CONTINUE';
      },
      'where its pages lead is not as before.',
    ],
    [
      'the last page, which only those come to who ask to talk, for everybody',
      (form) => {
        const last = form.items.filter(({ type }) => type === 'PAGE_BREAK').at(-1);
        if (last !== undefined) last.goTo = 'CONTINUE';
      },
      'where its pages lead is not as before.',
    ],
  ];
  test.each(CHANGES)(
    '%s is told, and what is signed meanwhile is held; put back, all is well',
    (_what, change, told) => {
      const { school, form } = aSchool();
      const before = structuredClone(school.workspace.form(form));
      school.workspace.editForm(form, change);
      school.sign(form, CAROL, 'Carol Bright');
      school.turnTo('2026-09-02', '12:00');
      const [held, asked] = toCheck(school);
      school.workspace.editForm(form, (now) =>
        Object.assign(now, { description: before.description, items: before.items }),
      );
      school.turnTo('2026-09-03', '10:00');
      expect([held, asked]).toEqual([
        expect.stringContaining('had been changed in Google Forms when this was signed'),
        `The form for Acceptable Use Policy (P1 v1.0) was changed in Google Forms: ${told} What is signed in it meanwhile is held, and nobody is emailed about it. Please put it back in Google Forms; if it is right, choose ignore.`,
      ]);
      expect(toCheck(school)).toEqual([held]);
    },
  );

  test('a note of an earlier release knows nothing of it, and takes it as it is', () => {
    const { school, form } = aSchool();
    const { properties } = school.workspace;
    const key = `form ${form}`;
    const { frame, ...rest }: { frame?: string } = JSON.parse(properties[key] ?? '{}');
    expect(frame).toHaveLength(8);
    Object.assign(properties, { [key]: JSON.stringify(rest) });
    school.workspace.touch(form);
    school.turnTo('2026-09-03', '10:00');
    expect(toCheck(school)).toEqual([]);
  });
});

describe('where Drive is otherwise', () => {
  test('a form that it does not list is read back when somebody signs, and else once a week', () => {
    const { school, form } = aSchool({ listingForms: 'has none' });
    school.workspace.editForm(form, reworded('Tick what you like'));
    school.turnTo('2026-09-07', '10:00');
    const early = toCheck(school);
    school.turnTo('2026-09-08', '10:00');
    expect([early, toCheck(school)]).toEqual([[], [expect.stringContaining('was changed in Google Forms')]]);
    const other = aSchool({ listingForms: 'has none' });
    other.school.workspace.editForm(other.form, reworded('Tick what you like'));
    other.school.turnTo('2026-09-03', '10:00');
    other.school.sign(other.form, TOLU, 'Tolu Adeyemi');
    other.school.turnTo('2026-09-03', '12:00');
    expect(other.school.statuses()['Tolu Adeyemi']).toBe('◷ Signed 3 Sep 2026, waiting for the office');
  });

  test('a response that moves the time of the last change is no change', () => {
    const { school, form } = aSchool({ formChanged: 'with every response, too' });
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.turnTo('2026-09-04', '10:00');
    expect([toCheck(school), school.statuses()['Tolu Adeyemi']]).toEqual([[], '✓ Signed 2 Sep 2026']);
  });
});

test('a row of Signatures that is lost comes back from a form that was closed long ago', () => {
  const { school, form } = aSchool();
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-03', '10:00');
  const [id = ''] = school.workspace.files.flatMap((file) => (file.kind === 'document' ? [file.id] : []));
  school.workspace.editDocument(id, { ...ACCEPTABLE_USE, tabs: structuredClone(ACCEPTABLE_USE.tabs ?? []) });
  school.pasteAt('Versions', 2, 9, [['3/9/2026']]);
  school.turnTo('2026-09-04', '10:00');
  school.pasteAt('To check', 2, 3, [['ignore']]);
  school.turnTo('2026-11-02', '10:00');
  school.workspace
    .spreadsheet(school.workbookId)
    .sheets.find(({ properties }) => properties.title === 'Signatures')
    ?.cells.splice(1, 1);
  school.workspace.touch(school.workbookId);
  school.turnTo('2026-11-03', '10:00');
  expect(school.column('Signatures', 'Name as signed')).toEqual(['Tolu Adeyemi']);
});

test('closed for a while and opened again, a form that was changed is not asked for either', () => {
  const { school, form } = aSchool();
  school.workspace.editForm(form, reworded('Tick what you like'));
  school.turnTo('2026-09-03', '10:00');
  const document = school.workspace.files.find(({ kind }) => kind === 'document')?.id ?? '';
  const panel = school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
  panel.press('Close it for now');
  panel.press('Close it');
  panel.press('Let staff sign again');
  const nora = 'n.novak@larkfield.example';
  school.pasteAt('Staff', school.rows('Staff').length + 2, 1, [['Nora Novak', nora, 'Cook', 'support']]);
  school.turnTo('2026-09-03', '16:00');
  expect([school.statuses()['Nora Novak'], school.mailTo.includes(nora)]).toEqual(['◷ Due 15 Sep 2026', false]);
});

describe('what somebody switches on in the settings of a form', () => {
  test('where it takes one response from each person, who has signed cannot sign again; the next morning that is off again', () => {
    const { school, form } = aSchool();
    school.sign(form, TOLU, 'Tolu Adeyemi');
    school.workspace.editForm(form, (one) => Object.assign(one, { isLimitedToOne: true, isEditable: true }));
    expect(school.sign(form, TOLU, 'Tolu Adeyemi').isAccepted).toBe(false);
    school.turnTo('2026-09-03', '10:00');
    expect(school.sign(form, TOLU, 'Tolu Adeyemi').isAccepted).toBe(true);
    expect(toCheck(school)).toEqual([
      expect.stringMatching(/^The form for Acceptable Use Policy \(P1 v1\.0\) had been set to take one response/),
      expect.stringMatching(
        /^The form for Acceptable Use Policy \(P1 v1\.0\) had been set so that people could change/,
      ),
    ]);
    expect(Object.values(school.statuses()).filter((status) => /Signed/.test(String(status)))).toHaveLength(1);
    school.turnTo('2026-09-07', '10:00');
    expect(toCheck(school)).toEqual([]);
  });

  test('nothing is switched off where nothing is on', () => {
    const { school, form } = aSchool();
    school.workspace.editForm(form, () => undefined);
    const switches = /^Form\.set(?:LimitOneResponsePerUser|AllowResponseEdits|PublishingSummary)$/;
    expect(callsUntil(school, '2026-09-04', switches)).toBe(0);
  });
});
