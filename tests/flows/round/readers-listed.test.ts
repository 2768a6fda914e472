/**
 * Who gets into a form that somebody owes, in the first round of a day, on the built bundle: Drive's list says that everybody is
 * in, and the form itself is not asked; wherever the list does not say so it is, as if there were no list.
 */
import { Hands } from '../../../local/by-hand/hands';
import { type Beliefs, QUESTIONS } from '../../../local/server/beliefs';
import { sparesEnough } from '../../../src/flows/forms/as-published/readers-listed';
import { ACCEPTABLE_USE, aDocument, CAROL, Larkfield, MANAGER, STAFF, TOLU } from '../../support/larkfield';

const TWO = STAFF.slice(0, 2);
const LISTING = ['has those let in', ...QUESTIONS.listingReaders.otherwise] as const;

/** Published on a Tuesday, and nobody has signed; it is Wednesday afternoon. */
function owedByTwo(beliefs: Partial<Beliefs> = {}): { school: Larkfield; form: string } {
  const school = Larkfield.open(TWO, { beliefs });
  const form = school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-02', '14:00');
  return { school, form };
}

const readersIn = (school: Larkfield, form: string): string[] => [...school.workspace.form(form).readers].sort();
const takeOut = (school: Larkfield, form: string, gone: string): void => {
  const { readers } = school.workspace.form(form);
  Object.assign(school.workspace.form(form), { readers: readers.filter((reader) => reader !== gone) });
};

/** How often Drive is asked for its list of files, and a form for whom it lets in, by noon of a day. */
function asked(school: Larkfield, day: string): { lists: number; forms: number } {
  const calls: string[] = [];
  school.sleepTo(day, '06:00');
  school.workspace.onExecution = (execution) => calls.push(...execution.calls);
  school.turnTo(day, '12:00');
  school.workspace.onExecution = null;
  const count = (name: string): number => calls.filter((call) => call === name).length;
  return { lists: count('Drive.Files.list'), forms: count('Form.getPublishedReaders') };
}

test.each([
  ['has those let in', { lists: 1, forms: 0 }],
  ['has those taken out, too', { lists: 1, forms: 0 }],
  ['has none', { lists: 1, forms: 1 }],
  ['refused', { lists: 2, forms: 1 }],
] as const)('Drive’s list %s: what a day costs, and the first of a week', (listingReaders, onThursday) => {
  const { school } = owedByTwo({ listingReaders });
  expect(asked(school, '2026-09-03')).toEqual(onThursday);
  // On Monday each form is asked itself, so that nothing of whom it lets in is asked of Drive.
  expect(asked(school, '2026-09-07')).toEqual({ lists: 1, forms: 1 });
});

test.each(LISTING)('Drive’s list %s: whoever was taken out by hand is in again', (listingReaders) => {
  const { school, form } = owedByTwo({ listingReaders });
  takeOut(school, form, TOLU);
  // A list that is late is not found out before the form itself is asked, in the first look of the week.
  const isLate = listingReaders === 'has those taken out, too';
  school.turnTo(isLate ? '2026-09-06' : '2026-09-02', '23:00');
  expect([readersIn(school, form), school.sign(form, TOLU).isAccepted]).toEqual([[CAROL], false]);
  school.turnTo(isLate ? '2026-09-07' : '2026-09-03', '12:00');
  expect([readersIn(school, form), school.sign(form, TOLU).isAccepted]).toEqual([[CAROL, TOLU], true]);
});

test.each(LISTING)('Drive’s list %s: a joiner is let in within the hour, a leaver no longer', (listingReaders) => {
  const { school, form } = owedByTwo({ listingReaders });
  school.paste('Staff', 3, [['Joe Farrow', 'joe@larkfield.example', 'Teacher', 'teaching']]);
  school.turnTo('2026-09-02', '16:00');
  expect(readersIn(school, form)).toEqual(['joe@larkfield.example', TOLU]);
  // So it is where the staff list was changed overnight, and the first look of the day finds it.
  school.sleepTo('2026-09-03', '06:00');
  school.paste('Staff', 3, [['Carol Bright', CAROL, 'Midday supervisor', 'support']]);
  school.turnTo('2026-09-03', '12:00');
  expect(readersIn(school, form)).toEqual([CAROL, TOLU]);
});

test.each([
  // Asked once more where somebody is let in.
  ['may edit the form, and is not among those let in', mayEditOnly, 2],
  ['has an account that was deleted', (school: Larkfield) => school.workspace.withoutAccount(TOLU), 1],
])('where Drive lists somebody who %s, the form itself is asked', (_who, happens, forms) => {
  const { school, form } = owedByTwo();
  happens(school, form);
  expect(asked(school, '2026-09-03')).toEqual({ lists: 1, forms });
  expect(readersIn(school, form)).toEqual([CAROL, TOLU]);
});

function mayEditOnly(school: Larkfield, form: string): void {
  takeOut(school, form, TOLU);
  school.workspace.form(form).editors.push(TOLU);
}

test('a list that leaves somebody out is no reason to let them stay: whoever left overnight, and whose account is gone, is let in no longer', () => {
  const { school, form } = owedByTwo();
  school.sleepTo('2026-09-03', '06:00');
  school.workspace.withoutAccount(CAROL);
  new Hands(school.workspace, school.workbookId).deleteRow('Staff', 3);
  school.turnTo('2026-09-03', '12:00');
  expect(readersIn(school, form)).toEqual([TOLU]);
});

test('whoever was let in by hand stays, whether the form is asked or not', () => {
  const { school, form } = owedByTwo();
  const governor = 'governor@larkfield.example';
  school.workspace.form(form).readers.push(governor);
  school.turnTo('2026-09-07', '12:00');
  expect(readersIn(school, form)).toEqual([CAROL, governor, TOLU]);
});

test('a form is asked whether it takes answers, wherever it is known who gets in: closed by hand, it is told on the next day', () => {
  const { school, form } = owedByTwo();
  Object.assign(school.workspace.form(form), { isAccepting: false });
  school.turnTo('2026-09-03', '12:00');
  expect(school.column('To check', 'What to check')).toEqual([expect.stringMatching(/takes no responses|closed/)]);
});

describe('more files than Google lists at once', () => {
  /** Documents that were given before the form was made, so that it comes after them. */
  const withDocuments = (count: number): Larkfield => {
    const school = Larkfield.open(TWO);
    const empty = aDocument('Letter');
    for (let number = 0; number < count; number++) {
      school.workspace.grant(school.workspace.addDocument('Letter', MANAGER, empty), MANAGER);
    }
    school.publish(ACCEPTABLE_USE);
    school.turnTo('2026-09-02', '14:00');
    return school;
  };

  // With the register, the policy and its form.
  test.each([
    [97, { lists: 1, forms: 0 }],
    [98, { lists: 2, forms: 0 }],
  ])('%i other documents: the form is found on whichever page it is', (documents, calls) => {
    expect(asked(withDocuments(documents), '2026-09-03')).toEqual(calls);
  });

  test('beyond twenty pages a form counts as not listed: it is asked itself', () => {
    expect(asked(withDocuments(2_000), '2026-09-03')).toEqual({ lists: 20, forms: 1 });
  });
});

test('the list is to have no more than 2,000 addresses for each form that need not be asked, and 40,000 in all', () => {
  expect([sparesEnough(1, 1, 2_000), sparesEnough(1, 1, 2_001)]).toEqual([true, false]);
  expect([sparesEnough(1, 8, 250), sparesEnough(1, 8, 251)]).toEqual([true, false]);
  // 1,500 people and 15 policies: in September, and on no day on which only a few policies are owed.
  expect([sparesEnough(12, 15, 1_500), sparesEnough(11, 15, 1_500)]).toEqual([true, false]);
  expect([sparesEnough(40, 40, 1_000), sparesEnough(40, 40, 1_001)]).toEqual([true, false]);
  expect([sparesEnough(0, 15, 0), sparesEnough(1, 15, 0)]).toEqual([false, true]);
});
