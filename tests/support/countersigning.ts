/** A school whose agreement has a block for a second signature, and what its countersigners do. */
import type { FormItem } from '../../local/state';
import { aDocument, Larkfield } from './larkfield';

export const HEAD = 'amara@larkfield.example';
export const DEPUTY = 'daniel@larkfield.example';
export const TOLU = 'tolu@larkfield.example';
export const CAROL = 'carol@larkfield.example';
const STAFF = [
  ['Amara Okafor', HEAD, 'Headteacher', 'leadership'],
  ['Daniel Whitcombe', DEPUTY, 'Deputy Headteacher', 'leadership'],
  ['Tolu Adeyemi', TOLU, 'Teacher', 'teaching', DEPUTY],
  ['Carol Bright', CAROL, 'Secretary', 'support', HEAD],
];

export const AGREEMENT = aDocument(
  'Staff Acceptable Use Agreement',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it.',
  '# Declaration',
  'I have read and understood this agreement and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
  'Signature: ____________ Date: ________',
  '# To be completed by the Headteacher / Deputy Headteacher',
  'I approve this user to be set-up on the school systems relevant to their role.',
  'Signature: ____________ Date: ________',
  'Full name: ____________',
);

/** Published, who countersigns is confirmed, and the form of the staff rests until the next round. */
export function inSchool(countersignedBy = `${HEAD}, ${DEPUTY}`, people = STAFF, agreement = AGREEMENT) {
  const school = Larkfield.open(people);
  const form = school.publish(agreement);
  school.restTriggerOf(form);
  const column = school.headingAt('Policies', 'Countersigned by');
  const setTo = (words: string) => school.pasteAt('Policies', 2, column, [[words]]);
  if (countersignedBy !== '') setTo(countersignedBy);
  return { school, form, setTo };
}

/** The form in which that countersigner confirms signatures. */
export function secondForm(school: Larkfield, whose = HEAD) {
  // The last: an older release gave all of them one together.
  const found = secondForms(school)
    .filter(({ readers }) => readers.includes(whose))
    .at(-1);
  if (found === undefined) throw new Error(`no form for ${whose} to countersign in`);
  school.restTriggerOf(found.id);
  return found;
}

/** What the button of the email to that countersigner fills in: "entry.1=Amara". */
export function countersignLinkOf(school: Larkfield, whose: string): string {
  const mail = school.workspace.mail.find(({ to, subject }) => to === whose && subject.includes('to countersign'));
  return /viewform\?(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
}

/** Every countersigner's. */
export function secondForms(school: Larkfield) {
  return school.workspace.files.flatMap((file) =>
    file.kind === 'form' && file.title.startsWith('To countersign:') ? [file] : [],
  );
}

/** Who is on that countersigner's list, as they stand beside the boxes. */
export function namesIn(school: Larkfield, whose = HEAD): string[] {
  return (
    secondForm(school, whose)
      .items.find((item) => item.type === 'CHECKBOX')
      ?.choices.map((choice) => choice.value) ?? []
  );
}

/** The one question about the list. */
export function questionIn(school: Larkfield, whose = HEAD): { title: string; choices: string[] } {
  const found = secondForm(school, whose).items.find((item) => item.type === 'MULTIPLE_CHOICE');
  return { title: found?.title ?? '', choices: found?.choices.map(({ value }) => value) ?? [] };
}

/** What the form's first page says of the list: its heading, then the names below each. */
export function listIn(school: Larkfield, whose = HEAD): { headings: string[]; lines: string[] } {
  const headers = secondForm(school, whose).items.filter((item) => item.type === 'SECTION_HEADER');
  return {
    headings: headers.map(({ title }) => title),
    lines: headers.flatMap(({ helpText }) => helpText.split('\n')),
  };
}

interface Countersigning {
  /** Whom somebody approves; who is neither approved nor refused is come back to. */
  approve?: (name: string) => boolean;
  refuse?: (name: string) => boolean;
  reasons?: string;
  /** Whose form it is, where it is not their own. */
  inFormOf?: string;
}

export function countersign(
  school: Larkfield,
  as: string,
  { approve = () => true, refuse = () => false, reasons = '', inFormOf = as }: Countersigning = {},
) {
  const names = namesIn(school, inFormOf);
  const refused = names.filter(refuse);
  const later = names.filter((name) => !approve(name) && !refuse(name));
  // In one answer those who are ticked are all meant alike.
  if (refused.length > 0 && later.length > 0) throw new Error('not approved and come back to: in two answers');
  const ticked = [...refused, ...later];
  return school.workspace.submit(secondForm(school, inFormOf).id, {
    as,
    email: as,
    answering: (question: FormItem) => {
      const choices = question.choices.map(({ value }) => value);
      if (question.title === 'Those whom you have ticked') return choices[later.length > 0 ? 1 : 0];
      if (question.type === 'MULTIPLE_CHOICE') return choices[ticked.length > 0 ? 1 : 0];
      if (question.type === 'CHECKBOX') return ticked;
      if (question.type === 'PARAGRAPH_TEXT') return reasons;
      return /role/i.test(question.title) ? 'Headteacher' : 'Amara Okafor';
    },
  });
}

const LATE = 'late@larkfield.example';

/** Sixty have signed and wait for the head; somebody on the list has not signed yet. */
export function sixtyWaiting(agreement = AGREEMENT) {
  const many = Array.from({ length: 60 }, (_, i) => [`Person ${i}`, `p${i}@larkfield.example`, 'Teacher', 'teaching']);
  const people = [...STAFF.slice(0, 1), ...many, ['Late Comer', LATE, 'Teacher', 'teaching']];
  const { school, form } = inSchool(HEAD, people, agreement);
  for (const [name = '', email = ''] of many) school.sign(form, email, name);
  school.round();
  return { school, signLate: () => school.sign(form, LATE, 'Late Comer') };
}

/** What the head thinks of the sixty: two are not approved. */
export const isRefused = (name: string) => name.startsWith('Person 7,') || name.startsWith('Person 9,');
export const REASONS = 'Person 7: is leaving this week\nPerson 9: needs the training first';

/** After the head's answer: who is complete, who is not, who waits, and who was written to. */
export function afterTheSixty(school: Larkfield) {
  const statuses = Object.entries(school.statuses());
  return {
    complete: statuses.filter(([, status]) => status === '✓ Signed 1 Sep 2026').length,
    others: Object.fromEntries(statuses.filter(([, status]) => status !== '✓ Signed 1 Sep 2026')),
    waiting: namesIn(school).map((name) => name.split(',')[0]),
    mail: school.workspace.mail
      .filter((one) => /approved|speak to us/i.test(one.subject))
      .map((one) => ({ to: one.to, tellsReasons: /leaving this week|needs the training first/.test(one.body) }))
      .sort((a, b) => a.to.localeCompare(b.to)),
  };
}

export const AS_THE_HEAD_SAID = {
  complete: 58,
  others: {
    'Amara Okafor': '◷ Due 15 Sep 2026',
    'Person 7': '! Signed 1 Sep 2026, not approved',
    'Person 9': '! Signed 1 Sep 2026, not approved',
    'Late Comer': '◷ Signed 1 Sep 2026, awaiting the head teacher',
  },
  waiting: ['Late Comer'],
  mail: [
    { to: 'p7@larkfield.example', tellsReasons: false },
    { to: 'p9@larkfield.example', tellsReasons: false },
    { to: 'policies@larkfield.example', tellsReasons: true },
  ],
};
