/** The head countersigns sixty at once, in the form as it is seen in a browser. */
import {
  AS_THE_HEAD_SAID,
  afterTheSixty,
  HEAD,
  isRefused,
  REASONS,
  secondForm,
  sixtyWaiting,
} from '../support/countersigning';
import { describeSeven, labelledStatement, policyDocument } from '../support/seven-policies';
import { PHONE, useBrowser } from './support/browser';
import { MOUSE } from './support/hands';
import { picture } from './support/pictures';
import { isTooWide, readPage, type SeenQuestion } from './support/reading';
import { walk } from './support/walking';

const visit = useBrowser();

/** Fifty-eight are approved, two are not, and says why. */
function asTheHead(question: SeenQuestion): string[] {
  if (question.kind === 'CHECKBOX') {
    return question.choices.filter((name) => isRefused(name) === (question.title === 'Not approved'));
  }
  if (question.title.startsWith('Reasons for not approving')) return [REASONS];
  return [question.title === 'Your role' ? 'Headteacher' : 'Amara Okafor'];
}

async function countersignSixty({ school, signLate }: ReturnType<typeof sixtyWaiting>, name: string): Promise<void> {
  const page = await visit(school.workspace, secondForm(school).id, { as: HEAD, size: PHONE });
  const seen = await readPage(page);
  expect(seen.questions.map((question) => question.choices.length)).toEqual([60, 60, 0, 0, 0]);
  // The form is open on the phone when this signature is given.
  signLate();
  await picture(page, `${name} phone 01`);
  expect(await isTooWide(page)).toBe(false);
  await walk(page, MOUSE, asTheHead);
  await picture(page, `${name} phone sent`);
  school.turnTo('2026-09-02', '12:00');
  expect(afterTheSixty(school)).toEqual(AS_THE_HEAD_SAID);
}

test('Sixty names are ticked on a phone, two not approved with reasons; who signs in between comes up next time', () =>
  countersignSixty(sixtyWaiting(), 'countersign'));

describeSeven((name) => {
  if (labelledStatement(name) === null) test.skip('has no block for a second signature', () => undefined);
  else
    test('its sixty are countersigned in the same way', () =>
      countersignSixty(sixtyWaiting(policyDocument(name)), `countersign ${name}`));
});
