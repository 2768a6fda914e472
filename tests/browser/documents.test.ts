/** The forms of the hardest documents, filled in from start to end. Which those are is counted, not named. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicies } from '../../commands/simulation/school';
import { isQuestion } from '../../local/server/forms/questions';
import type { FormFile } from '../../local/state';
import type { Workspace } from '../../local/workspace';
import { Larkfield, ROOT, TOLU } from '../support/larkfield';
import { DESK, PHONE, useBrowser } from './support/browser';
import { KEYBOARD, MOUSE } from './support/hands';
import { picture } from './support/pictures';
import { isTooWide, readFocus, readPage } from './support/reading';
import { agreesToAll, forwardOf, leavesOneOut, walk } from './support/walking';

const SHARED = join(ROOT, '..', 'shared', 'policies', 'docx');
// Without the shared documents the sample school's own are walked through.
const FOLDER = existsSync(SHARED) ? SHARED : join(ROOT, 'samples');

/** Pages, questions and ways out of them: what makes a form long and easy to lose one's way in. */
function hardness(form: FormFile): number {
  const ways = form.items.flatMap((item) => item.choices.filter((choice) => choice.goTo !== undefined));
  return form.items.length + 3 * ways.length;
}

/** The two hardest, each published in a school of its own. */
function theHardest(): [name: string, workspace: Workspace, formId: string][] {
  return readPolicies(FOLDER)
    .map(({ name, document }): [string, Workspace, string] => {
      const larkfield = Larkfield.open([['Tolu Adeyemi', TOLU, 'Teacher', 'teaching, support, leadership, governors']]);
      return [name, larkfield.workspace, larkfield.publish(document)];
    })
    .sort(([, a, formA], [, b, formB]) => hardness(b.form(formB)) - hardness(a.form(formA)))
    .slice(0, 2);
}

/** Every question that somebody who agrees to all is asked, and what is recorded then. */
function agreement(form: FormFile): Record<string, string | string[]> {
  const asked = form.items.filter((item) => isQuestion(item) && item.isRequired);
  return Object.fromEntries(
    asked.map((item) => {
      if (item.type === 'CHECKBOX') return [item.id, item.choices.map((choice) => choice.value)];
      return [item.id, item.type === 'MULTIPLE_CHOICE' ? (item.choices[0]?.value ?? '') : 'Tolu Adeyemi'];
    }),
  );
}

function recorded(form: FormFile): Record<string, string | string[]>[] {
  return form.responses.map(({ answers }) => Object.fromEntries(answers.map((one) => [one.itemId, one.response])));
}

describe.each(theHardest())('the form of "%s"', (name, school, formId) => {
  const visit = useBrowser();

  test('is filled in with the mouse on a phone, and nothing stands out over its edge', async () => {
    const workspace = school.fork();
    const page = await visit(workspace, formId, { as: TOLU, size: PHONE });
    const tooWide: string[] = [];
    await walk(page, MOUSE, agreesToAll, async ({ heading }, number) => {
      await picture(page, `${name} phone ${String(number).padStart(2, '0')}`);
      if (await isTooWide(page)) tooWide.push(heading);
    });
    await picture(page, `${name} phone sent`);
    expect(tooWide).toEqual([]);
    expect(recorded(workspace.form(formId))).toEqual([agreement(workspace.form(formId))]);
    expect(workspace.form(formId).responses[0]?.respondentEmail).toBe(TOLU);
  });

  test('is filled in with the keyboard alone, and each page begins at its heading', async () => {
    const workspace = school.fork();
    const page = await visit(workspace, formId, { as: TOLU, size: DESK });
    const lost: string[] = [];
    await walk(page, KEYBOARD, agreesToAll, async ({ heading }, number) => {
      await picture(page, `${name} desk ${String(number).padStart(2, '0')}`);
      const { words } = await readFocus(page);
      if (number > 1 && words !== heading) lost.push(`${heading}: ${words}`);
    });
    await picture(page, `${name} desk sent`);
    expect(lost).toEqual([]);
    expect(recorded(workspace.form(formId))).toEqual([agreement(workspace.form(formId))]);
  });

  test('goes on from no page on which something is left out: it says what and puts the focus there', async () => {
    const workspace = school.fork();
    const page = await visit(workspace, formId, { as: TOLU, size: PHONE });
    let refusals = 0;
    const pages = await walk(page, MOUSE, agreesToAll, async (seen) => {
      const left = leavesOneOut(seen);
      if (left === null) return;
      await MOUSE.answer(page, left.wanted);
      await MOUSE.press(page, forwardOf(await readPage(page)));
      const after = await readPage(page);
      expect(after.heading).toBe(seen.heading);
      const wrong = after.questions.filter((question) => question.problem !== null);
      expect(wrong.map((question) => question.title)).toEqual([left.missed.title]);
      const { question, choice } = await readFocus(page);
      expect(after.questions[question ?? -1]?.title).toBe(left.missed.title);
      // The very box that was missed, not the first of the question.
      if (left.missed.kind === 'CHECKBOX') expect(choice).toBe(left.missed.choices.length - 1);
      refusals += 1;
      if (refusals === 1) await picture(page, `${name} phone refused`);
      expect(workspace.form(formId).responses).toEqual([]);
    });
    // The first page only offers to talk: nothing on it can be left out.
    expect(pages.map(leavesOneOut).indexOf(null)).toBe(0);
    expect(refusals).toBe(pages.length - 1);
    expect(recorded(workspace.form(formId))).toEqual([agreement(workspace.form(formId))]);
  });
});
