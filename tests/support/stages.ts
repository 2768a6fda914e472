/** A policy between its form and its first email: the school, its panel, and what each step leaves behind. */
import type { Panel } from '../../local/panel/panel';
import type { FormFile } from '../../local/state';
import { ACCEPTABLE_USE, Larkfield, MANAGER } from './larkfield';
import { besideDocument, makeForm } from './panels';

const PEOPLE = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Carol Bright', 'c.bright@larkfield.example', 'Secretary', 'support'],
  ['Eva Novak', '', 'Cleaner', 'support'],
];

/** A school, and the document of the policy in it. */
export interface Staged {
  school: Larkfield;
  document: string;
}

export function panelOf({ school, document }: Staged): Panel {
  return school.workspace.openPanel('docs', { as: MANAGER, fileId: document });
}

/** Made once, and each time gone on with in a copy. */
function once(make: () => Staged): () => Staged {
  let made: Staged | null = null;
  return () => {
    made ??= make();
    return forkOf(made);
  };
}

/** Its form is built, and nobody has seen it. */
export const built = once(() => {
  const school = Larkfield.open(PEOPLE);
  const panel = besideDocument(school, ACCEPTABLE_USE);
  makeForm(panel);
  return { school, document: panel.beside.fileId };
});

/** The manager has sent the form in her rehearsal. */
export const rehearsed = once(() => {
  const staged = built();
  panelOf(staged).press('Rehearse');
  const sent = staged.school.sign(formOf(staged).id, MANAGER, 'Priya Nair');
  if (!sent.isAccepted) throw new Error('The owner was not let into the rehearsal.');
  return staged;
});

/** Published for the next school morning, after a rehearsal. */
export const waiting = once(() => {
  const staged = rehearsed();
  panelOf(staged).press('Publish');
  return staged;
});

/** Staff were let in and asked on 2 September; one of them has signed. */
export const asked = once(() => {
  const staged = waiting();
  roundOn(staged, '2026-09-02', '09:30');
  staged.school.sign(formOf(staged).id, 't.adeyemi@larkfield.example', 'Tolu Adeyemi');
  roundOn(staged, '2026-09-02', '10:30');
  return staged;
});

/** The hourly check of that time; those between are left out. */
export function roundOn({ school }: Staged, day: string, time = '08:30'): void {
  school.sleepTo(day, time);
  school.round();
}

export function forkOf({ school, document }: Staged): Staged {
  return { school: school.fork(), document };
}

/** The newest form that was made. */
export function formOf({ school }: Staged): FormFile {
  const forms = school.workspace.files.filter((file): file is FormFile => file.kind === 'form');
  const form = forms[forms.length - 1];
  if (form === undefined) throw new Error('No form was made.');
  return form;
}

/** What anybody could see of it, or the register rests on. */
export function whole(staged: Staged) {
  const { school } = staged;
  const { isPublished, isAccepting, readers, responses, destination, name } = formOf(staged);
  return {
    isPublished,
    isAccepting,
    readers: [...readers].sort(),
    responses: responses.length,
    isLinked: destination !== null,
    name,
    forms: school.workspace.files.filter((file) => file.kind === 'form').length,
    versions: school.rows('Versions').map((row) => row[0]),
    withdrawn: school.column('Versions', 'Withdrawn on').map((cell) => cell !== ''),
    policies: school.column('Policies', 'Policy'),
    clauses: school.rows('Clauses').length,
    signatures: school.column('Signatures', 'Email'),
    mail: school.workspace.mail.map(({ to, subject }) => `${to}: ${subject}`).sort(),
    job: Object.entries(school.workspace.properties)
      .filter(([key, text]) => key.startsWith('job ') && text !== '')
      .map(([, text]) => String(JSON.parse(text).stage)),
  };
}
