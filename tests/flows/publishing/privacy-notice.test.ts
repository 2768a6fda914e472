/** Each kind of form links to the school's own privacy notice, as Settings has it; without one the panel says so before publishing. */
import type { FormFile } from '../../../local/state';
import { fillColumn } from '../../support/fill-column';
import { ACCEPTABLE_USE, Larkfield, MANAGER, STAFF, TOLU } from '../../support/larkfield';
import { besideDocument, besideRegister, makeForm, wordsOf } from '../../support/panels';

const NOTICE = 'https://www.larkfield.example/privacy';
const LINK = `How we use your data: ${NOTICE}`;
const WITHOUT = 'It has no link to your privacy notice';

/** Published with a form without accounts, one for visitors and one for whoever countersigns; somebody has signed. */
function everyForm(notice: string): Record<string, boolean> {
  const school = Larkfield.open(STAFF);
  school.set('Privacy notice', notice);
  const form = school.publish(ACCEPTABLE_USE, { audience: ['everyone'], countersignedBy: MANAGER });
  school.turnTo('2026-09-01', '10:30');
  const panel = besideRegister(school);
  panel.press('Open');
  panel.press('Make a form for visitors');
  fillColumn(school, 'Policies', 'Form without accounts', ['the whole policy']);
  school.sign(form, TOLU, 'Tolu Adeyemi');
  school.turnTo('2026-09-02', '10:30');
  const forms = school.workspace.files.filter((file): file is FormFile => file.kind === 'form');
  return Object.fromEntries(forms.map(({ name, description }) => [name, description.includes(LINK)]));
}

test('in the form for staff, without accounts, for visitors and to countersign', () => {
  expect(everyForm(NOTICE)).toEqual({
    'Acceptable Use Policy, P1 v1.0': true,
    'Acceptable Use Policy, P1 v1.0 without accounts': true,
    'Acceptable Use Policy, P1 v1.0 for visitors': true,
    'Acceptable Use Policy, P1 countersigned 1': true,
  });
  expect(Object.values(everyForm(''))).not.toContain(true);
});

test('the panel says before publishing that there is none', () => {
  const before = (notice: string) => {
    const school = Larkfield.open(STAFF);
    school.set('Privacy notice', notice);
    const panel = besideDocument(school, ACCEPTABLE_USE);
    makeForm(panel);
    return wordsOf(panel).includes(WITHOUT);
  };
  expect([before(''), before(NOTICE)]).toEqual([true, false]);
});

test('an address that is entered while the form waits is in it when staff are let in', () => {
  const school = Larkfield.open(STAFF);
  const panel = besideDocument(school, ACCEPTABLE_USE);
  makeForm(panel);
  expect(wordsOf(panel)).toContain(
    `${WITHOUT}: enter its address in Settings, and the form has it when staff are let in.`,
  );
  school.set('Privacy notice', NOTICE);
  panel.press('Publish');
  school.turnTo('2026-09-02', '10:30');
  const forms = school.workspace.files.filter((file): file is FormFile => file.kind === 'form');
  expect(forms.map(({ isAccepting, description }) => [isAccepting, description.includes(LINK)])).toEqual([
    [true, true],
  ]);
});

test('what is no web address is said in To check, and no form links to it', () => {
  const school = Larkfield.open(STAFF);
  school.set('Privacy notice', 'in the staff room');
  school.round();
  expect(school.rows('To check').map((row) => String(row[1]))).toEqual([
    expect.stringContaining('"Privacy notice" is not a web address such as https://www.school.example/privacy.'),
  ]);
});
