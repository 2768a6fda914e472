/** A school with people who have no account of it, and what they do: tests of signing with a personal code. */
import { agreeing } from '../../commands/simulation/staff-life';
import type { Beliefs } from '../../local/server/beliefs';
import { entryOf } from '../../local/server/forms/links';
import type { SubmissionResult } from '../../local/server/forms/submissions';
import type { FormFile } from '../../local/state';
import { fillColumn } from './fill-column';
import { ACCEPTABLE_USE, Larkfield, TOLU } from './larkfield';

export { TOLU };

export const BOB = 'bob@home.example';
export const JOY = 'joy.ade@mail.example';
export const STAFF = [
  ['Tolu Adeyemi', TOLU, 'Class teacher', 'teaching'],
  ['Bob Ray', BOB, 'Governor', 'governor'],
  ['Joy Ade', JOY, 'Governor', 'governor'],
  ['Eva Novak', '', 'Cleaner', 'support'],
];

/**
 * Published on the first day of school, with a form that asks for no account; the next morning's emails are out.
 * @param ticks what people without an account tick
 */
export function published(
  beliefs: Partial<Beliefs> = {},
  staff: string[][] = STAFF,
  { document = ACCEPTABLE_USE, ticks = 'every section' } = {},
): Larkfield {
  const school = Larkfield.open(staff, { beliefs });
  school.publish(document);
  fillColumn(school, 'Policies', 'Form without accounts', [ticks]);
  school.turnTo('2026-09-02', '12:00');
  return school;
}

/** The forms of the school that are open, and ask for a code or not. */
export function formAsking(school: Larkfield, isForCode: boolean): FormFile {
  const asksForCode = (form: FormFile) => form.items.some(({ title }) => title.startsWith('Your personal code'));
  const found = school.workspace.files.filter(
    (file): file is FormFile => file.kind === 'form' && file.isAccepting && asksForCode(file) === isForCode,
  );
  const [form, ...others] = found;
  if (form === undefined || others.length > 0) throw new Error(`${found.length} such forms`);
  return form;
}

/** What the last email to somebody fills in for them, by the question's title. */
export function filledIn(school: Larkfield, email: string): Record<string, string> {
  const form = formAsking(school, true);
  const letter = school.workspace.mail.filter(({ to }) => to === email).at(-1);
  const link = /https:\/\/docs\.google\.com\/forms\/[^\s"]*/.exec(letter?.body ?? '')?.[0] ?? '';
  const fields = new URL(link).searchParams;
  return Object.fromEntries(
    form.items.flatMap((item) => {
      const given = fields.get(entryOf(item));
      return given === null ? [] : [[item.title.split(',')[0] ?? '', given]];
    }),
  );
}

/** Somebody who is not signed in agrees to everything, under a name and with a code. */
export function sign(school: Larkfield, name: string, code: string): SubmissionResult {
  return school.workspace.submit(formAsking(school, true).id, {
    as: null,
    answering: (question) =>
      question.title.startsWith('Your personal code')
        ? code
        : agreeing(question, { email: '', name, role: 'Governor' }),
  });
}

export const codeOf = (school: Larkfield, email: string): string => filledIn(school, email)['Your personal code'] ?? '';
