/** An acceptable use policy that is signed every year and then changed in three points, one of them in its lead-in alone. */
import type { FormFile } from '../../local/state';
import { aDocument, Larkfield, MANAGER } from './larkfield';
import { ENDING, USE_POLICY_NOW } from './use-policy';

export const ANN = 'ann@larkfield.example';
export const BEN = 'ben@larkfield.example';
export const CAT = 'cat@larkfield.example';
export const DAN = 'dan@larkfield.example';
const STAFF = [
  // Signed in September and again a year later is Ann; Ben signed so early that his year runs out; Cat never signed; Dan is new.
  ['Ann Ashby', ANN, 'Class teacher', 'teaching'],
  ['Ben Birch', BEN, 'Class teacher', 'teaching'],
  ['Cat Cole', CAT, 'Midday supervisor', 'support'],
  ['Dan Dean', DAN, 'Caretaker', 'support', '', '2027-02-01'],
];
const FIRST = aDocument(
  'Acceptable Use Policy',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it.',
  '- I will hand my laptop in when I leave.',
  '# At home',
  'You may:',
  '- store photographs of pupils on your own telephone.',
  ...ENDING,
);
export interface School {
  school: Larkfield;
  document: string;
  first: string;
}

/** Version 1.0: Ben signed on 10 March 2026, Ann on 2 September; on 15 February 2027 the document has changed. */
export const CHANGED: School = (() => {
  const school = Larkfield.open(STAFF, { day: '2026-03-02' });
  const document = school.workspace.addDocument('Policy', MANAGER, FIRST);
  school.workspace.grant(document, MANAGER);
  const first = school.publishAgain(document);
  school.sleepTo('2026-03-02', '09:30');
  school.round();
  school.sleepTo('2026-03-03', '08:30');
  school.sign(first, BEN, 'Ben Birch');
  school.round();
  school.sleepTo('2026-09-02', '08:30');
  school.sign(first, ANN, 'Ann Ashby');
  school.round();
  school.sleepTo('2027-02-23', '08:30');
  school.workspace.editDocument(document, USE_POLICY_NOW);
  return { school, document, first };
})();

export const fork = ({ school, ...more }: School): School => ({ school: school.fork(), ...more });

export function published(askedBefore: string, from = CHANGED): School {
  const { school, document, first } = fork(from);
  school.publishAgain(document, { change: 'new version', askedBefore });
  school.sleepTo('2027-02-23', '09:30');
  school.round();
  return { school, document, first };
}

/** Open forms by the file's name. */
export function forms(school: Larkfield): Record<string, FormFile> {
  const open = school.workspace.files.filter((file): file is FormFile => file.kind === 'form' && file.isAccepting);
  return Object.fromEntries(open.map((form) => [form.name.replace('Acceptable Use Policy, ', ''), form]));
}

/** Whom the last email led to which form. */
export function ledTo(school: Larkfield): Record<string, string> {
  const byId = new Map(Object.entries(forms(school)).map(([name, form]) => [form.id, name]));
  const byAddress = new Map<string, string>();
  for (const { to, body, sentAt } of school.workspace.mail) {
    if (new Date(sentAt) < new Date('2027-02-23')) continue;
    for (const [id, name] of byId) if (body.includes(id)) byAddress.set(to, name);
  }
  return Object.fromEntries(byAddress);
}
