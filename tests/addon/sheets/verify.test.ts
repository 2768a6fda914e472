/** Checking the register against the forms takes longer than a click: it shows how far it has come, and goes on until it ends. */

import type { Panel } from '../../../local/panel/panel';
import { slow, takes } from '../../support/faults';
import { ACCEPTABLE_USE, aDocument, Larkfield } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

/** As many as a click on a slow day does not read. */
const PEOPLE = Array.from({ length: 12 }, (_, i) => [
  `Person ${'abcdefghijkl'[i]}`,
  `p${i}@larkfield.example`,
  'Teacher',
  'teaching',
]);
const CLICK = 'Check the register against the forms';

function school(): Larkfield {
  const larkfield = Larkfield.open(PEOPLE);
  const form = larkfield.publish(ACCEPTABLE_USE);
  for (const [name = '', email = ''] of PEOPLE) larkfield.sign(form, email, name);
  larkfield.round();
  return larkfield;
}

const SCHOOL = school();

/** Each answer takes Google five seconds. */
function onASlowDay(larkfield: Larkfield): Panel {
  const panel = besideRegister(larkfield);
  panel.faults = slow(larkfield.workspace, 'Response.getId', 5_000);
  return panel;
}

const titles = (larkfield: Larkfield) =>
  larkfield.workspace.spreadsheet(larkfield.workbookId).sheets.map(({ properties }) => properties.title);

test('each click goes on, and the last one shows what was found', () => {
  const larkfield = SCHOOL.fork();
  const panel = onASlowDay(larkfield);
  panel.press(CLICK);
  expect(wordsOf(panel)).toMatch(/^Checking the register\n\n?Checked so far: \d of 12 responses\./);
  panel.faults = undefined;
  panel.press('Continue');
  expect(wordsOf(panel)).toContain('12 of 12 signatures given in forms match the form.');
  expect(titles(larkfield)).not.toContain('Verify (in progress)');
  expect(titles(larkfield)).toContain('Verify');
});

/** Two forms that all have signed, and the panel after a click that read the first of them whole. */
function halfway(): { larkfield: Larkfield; panel: Panel } {
  const larkfield = SCHOOL.fork();
  const form = larkfield.publish(aDocument('Online Safety', '# Rules', '- I will keep to what it says.'));
  for (const [name = '', email = ''] of PEOPLE) larkfield.sign(form, email, name);
  larkfield.round();
  const panel = besideRegister(larkfield);
  let answers = 0;
  panel.faults = ({ name }) => {
    answers += name === 'Response.getId' ? 1 : 0;
    return name === 'Response.getId' && answers === PEOPLE.length + 4 ? takes(larkfield.workspace, 18_000) : undefined;
  };
  panel.press(CLICK);
  expect(wordsOf(panel)).toMatch(/Checked so far: 1\d of 24 responses\./);
  panel.faults = undefined;
  return { larkfield, panel };
}

test('what was read of one form is kept while another is read', () => {
  const { panel } = halfway();
  panel.press('Continue');
  expect(wordsOf(panel)).toContain('24 of 24 signatures given in forms match the form.');
});

test('what was kept and cannot be read begins anew, so that no signature seems to have lost its response', () => {
  const { larkfield, panel } = halfway();
  larkfield.pasteAt('Verify (in progress)', 3, 2, [['something else']]);
  panel.press('Continue');
  expect(wordsOf(panel)).toContain('24 of 24 signatures given in forms match the form.');
});

test('the hourly check goes on by itself', () => {
  const larkfield = SCHOOL.fork();
  onASlowDay(larkfield).press(CLICK);
  expect(titles(larkfield)).toContain('Verify (in progress)');
  larkfield.round();
  expect(titles(larkfield)).not.toContain('Verify (in progress)');
  expect(larkfield.rows('Verify')[0]).toEqual(['12 of 12 signatures given in forms match the form.']);
});

test('whoever deletes the hidden tab begins anew, and it ends all the same', () => {
  const larkfield = SCHOOL.fork();
  onASlowDay(larkfield).press(CLICK);
  const { sheets } = larkfield.workspace.spreadsheet(larkfield.workbookId);
  sheets.splice(
    sheets.findIndex(({ properties }) => properties.title === 'Verify (in progress)'),
    1,
  );
  larkfield.round();
  expect(larkfield.rows('Verify')[0]).toEqual(['12 of 12 signatures given in forms match the form.']);
});
