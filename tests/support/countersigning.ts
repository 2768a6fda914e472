/** A school whose agreement has a block for a second signature, and what its countersigners do. */
import type { FormItem } from '../../local/state';
import { aDocument, Larkfield } from './larkfield';

export const HEAD = 'amara@larkfield.example';
export const DEPUTY = 'daniel@larkfield.example';
export const TOLU = 'tolu@larkfield.example';
export const CAROL = 'carol@larkfield.example';
export const STAFF = [
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
export function inSchool(countersignedBy = `${HEAD}, ${DEPUTY}`, people = STAFF) {
  const school = Larkfield.open(people);
  const form = school.publish(AGREEMENT);
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
