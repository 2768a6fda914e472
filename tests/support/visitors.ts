/** A school whose policy visitors sign at reception. */
import type { SubmissionResult } from '../../local/server/forms/submissions';
import type { FormFile } from '../../local/state';
import { ACCEPTABLE_USE, Larkfield, STAFF } from './larkfield';
import { besideRegister } from './panels';

/** The first policy is offered to visitors, and its form is open. @param answers for publishing it */
export function withVisitors(answers: object = {}): Larkfield {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE, answers);
  offerToVisitors(school);
  return school;
}

/** The first policy is offered, and the next morning its form is open. */
export function offerToVisitors(school: Larkfield): void {
  const panel = besideRegister(school);
  panel.press('Open');
  panel.press('Make a form for visitors');
  school.turnTo('2026-09-02', '10:05');
}

/** The one that is open now. */
export function formForVisitors(school: Larkfield): FormFile {
  const found = school.workspace.files.find(
    (file): file is FormFile => file.kind === 'form' && file.name.endsWith('for visitors') && file.isAccepting,
  );
  if (found === undefined) throw new Error('There is no form for visitors');
  return found;
}

/** Somebody at reception agrees to everything. */
export function visit(school: Larkfield, name: string): SubmissionResult {
  const answers: Record<string, string> = {
    'Your full name': name,
    'Your organisation': 'Boilers Ltd',
    'Who you are, such as visitor, contractor or supply teacher': 'supply teacher',
    'Who you are visiting': 'Carol Bright',
  };
  return school.workspace.submit(formForVisitors(school).id, {
    as: null,
    answering: ({ title, choices }) => answers[title] ?? choices.map((choice) => choice.value),
  });
}
