/** A school that an older release gave one form for all countersigners of a policy: it is closed, and still read. */
import { valuesOf } from '../../../local/by-hand/typing';
import type { FormItem } from '../../../local/state';
import {
  CAROL,
  countersign,
  DEPUTY,
  HEAD,
  inSchool,
  namesIn,
  questionIn,
  secondForm,
  secondForms,
  TOLU,
} from '../../support/countersigning';
import type { Larkfield } from '../../support/larkfield';

const BOTH = `${HEAD}, ${DEPUTY}`;

/** Tolu and Carol wait, as the release before left it: one form in which each name is ticked, open to both countersigners. */
function asItWas(): { school: Larkfield; shared: string; signed: (as: string, names: string[]) => void } {
  const { school, form } = inSchool(BOTH);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.sign(form, CAROL, 'Carol Bright');
  school.round();
  const { workspace } = school;
  const [first, second] = secondForms(school);
  if (first === undefined || second === undefined) throw new Error('two forms');
  Object.assign(second, { title: 'Not there yet', readers: [], items: [] });
  const [refused] = first.items.filter(({ type }) => type === 'CHECKBOX');
  const others = first.items.filter(({ type }) => type === 'PARAGRAPH_TEXT' || type === 'TEXT');
  if (refused === undefined) throw new Error('a question with boxes');
  const approved = { ...refused, id: refused.id + 1_000 };
  Object.assign(first, { items: [approved, refused, ...others], readers: [HEAD, DEPUTY] });
  const note = JSON.parse(workspace.properties[`form ${first.id}`] ?? '');
  const items = { ...note.items, approved: String(approved.id), refused: String(refused.id) };
  const { countersigner: _whose, list: _list, ...before } = { ...note, items, offered: 'as it was' };
  Reflect.set(workspace.properties, `form ${first.id}`, JSON.stringify(before));
  Reflect.deleteProperty(workspace.properties, `form ${second.id}`);
  const forms = valuesOf(workspace, school.workbookId, 'Forms');
  const column = forms[0]?.indexOf('Countersigner') ?? -1;
  const rows = forms.flatMap((row, i) => (String(row[column] ?? '') === '' || i === 0 ? [] : [i + 1]));
  school.pasteAt('Forms', rows[0] ?? 0, column + 1, [['']]);
  school.paste('Forms', rows[1] ?? 0, [(forms[0] ?? []).map(() => '')]);
  const lists = workspace
    .spreadsheet(school.workbookId)
    .sheets.find(({ properties }) => properties.title === 'Countersign lists');
  lists?.cells.splice(1);
  const signed = (as: string, names: string[]) => {
    const result = workspace.submit(first.id, {
      as,
      answering: (question: FormItem) => {
        if (question.type === 'CHECKBOX') {
          const choices = question.choices.map(({ value }) => value);
          return question.id === approved.id ? choices.filter((one) => names.some((name) => one.startsWith(name))) : [];
        }
        return question.type === 'PARAGRAPH_TEXT' ? '' : 'Amara Okafor';
      },
    });
    if (!result.isAccepted) throw new Error(result.reason);
  };
  return { school, shared: first.id, signed };
}

test('it is closed and shows no names, each countersigner gets a form, and nobody who waits is forgotten', () => {
  const { school, shared } = asItWas();
  school.turnTo('2026-09-02', '12:00');
  expect(school.workspace.form(shared)).toMatchObject({ isAccepting: false });
  expect(school.workspace.form(shared).closedMessage).toContain('each countersigner now has a form of their own');
  expect(JSON.stringify(school.workspace.form(shared).items)).not.toContain('Tolu');
  expect(secondForms(school).length).toBe(3);
  const own = secondForms(school).filter(({ id }) => id !== shared);
  expect(own.map(({ readers }) => readers)).toEqual([[HEAD], [DEPUTY]]);
  for (const form of own) expect(form.items.find(({ type }) => type === 'CHECKBOX')?.choices.length).toBe(2);
});

test('an answer that was given in it before is read, and those whom it names wait on nobody’s list', () => {
  const { school, signed } = asItWas();
  signed(HEAD, ['Tolu']);
  school.turnTo('2026-09-02', '12:00');
  expect(school.statuses()).toMatchObject({
    'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
    'Carol Bright': '◷ Signed 1 Sep 2026, awaiting the head teacher',
  });
  expect(school.rows('Countersignatures').map((row) => [row[3], row[5], row[14] ?? '', row[15] ?? ''])).toEqual([
    [3, 'approved', '', ''],
  ]);
  expect(questionIn(school, DEPUTY).choices[0]).toMatch(/^I approve the one colleague on list 2 /);
});

test('an answer that was on its way when it closed is read for good, beside those of the new forms', () => {
  const { school, shared, signed } = asItWas();
  signed(HEAD, ['Tolu']);
  // It cannot be read in the round that closes it.
  school.sleepTo('2026-09-02', '09:00');
  school.round(({ name, args }) =>
    name === 'Form.getResponses' && String(args[0]) === shared ? { kind: 'refuse', message: 'Timed out.' } : undefined,
  );
  expect(namesIn(school, DEPUTY).length).toBe(2);
  countersign(school, DEPUTY);
  school.sleepTo('2026-09-02', '10:00');
  school.round();
  // Longer than forms that staff signed are looked at after they were closed.
  school.sleepTo('2026-10-20', '12:00');
  school.round();
  expect(school.statuses()).toMatchObject({
    'Tolu Adeyemi': '✓ Signed 1 Sep 2026',
    'Carol Bright': '✓ Signed 1 Sep 2026',
  });
  expect(school.column('To check', 'What to check')).toEqual([]);
  expect(secondForm(school, DEPUTY).isAccepting).toBe(false);
});
