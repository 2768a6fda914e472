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
  const headings = school.workspace
    .spreadsheet(school.workbookId)
    .sheets.find((sheet) => sheet.properties.title === 'Policies')?.cells[0];
  const column = headings?.findIndex((cell) => cell.value === 'Countersigned by') ?? -1;
  const setTo = (words: string) => school.pasteAt('Policies', 2, column + 1, [[words]]);
  if (countersignedBy !== '') setTo(countersignedBy);
  return { school, form, setTo };
}

/** The form in which signatures are confirmed. */
export function secondForm(school: Larkfield) {
  const found = school.workspace.files.find((file) => file.kind === 'form' && file.name.includes('countersigned'));
  if (found?.kind !== 'form') throw new Error('no form for countersigners');
  school.restTriggerOf(found.id);
  return found;
}

export function namesIn(school: Larkfield): string[] {
  return (
    secondForm(school)
      .items.find((item) => item.type === 'CHECKBOX')
      ?.choices.map((choice) => choice.value) ?? []
  );
}

interface Countersigning {
  approve?: (name: string) => boolean;
  refuse?: (name: string) => boolean;
  reasons?: string;
}

export function countersign(
  school: Larkfield,
  as: string,
  { approve = () => true, refuse = () => false, reasons = '' }: Countersigning = {},
) {
  const boxes = secondForm(school).items.filter((item) => item.type === 'CHECKBOX');
  return school.workspace.submit(secondForm(school).id, {
    as,
    answering: (question: FormItem) => {
      if (question.type === 'CHECKBOX') {
        const isFirst = question.id === boxes[0]?.id;
        return question.choices.map((choice) => choice.value).filter(isFirst ? approve : refuse);
      }
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
