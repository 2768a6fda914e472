/** People, policies, versions and signatures for tests: one of each as they mostly are, with whatever a test is about. */
import { type Day, longDate } from '../../src/common/day';
import { policyCodeOf } from '../../src/common/version-label';
import type {
  Countersignature,
  Decision,
  FormRow,
  Person,
  Policy,
  QuestionRow,
  Register,
  Signature,
  Version,
} from '../../src/register/model';
import { defaultSettings } from '../../src/register/workbook/settings';

export const aPerson = (more: Partial<Person> = {}): Person => ({
  number: 1,
  row: 2,
  name: 'Tolu Adeyemi',
  email: 't.adeyemi@larkfield.example',
  formerAddresses: [],
  role: 'Teacher',
  groups: ['teaching'],
  lineManager: null,
  startsOn: null,
  leavesOn: null,
  awayFrom: null,
  awayUntil: null,
  ownDueOn: null,
  isEmailOff: false,
  signsBy: null,
  sites: [],
  holdUntil: null,
  ...more,
});

export const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  code: 'P1',
  row: 2,
  title: 'Acceptable use',
  audience: ['everyone'],
  lasts: { kind: 'months', months: 12 },
  daysToSign: 14,
  daysForStarters: 14,
  graceDays: 0,
  countersignedBy: '',
  isNeededForAccount: false,
  reviewBy: null,
  agreeBy: 'every point',
  readings: [],
  openForm: null,
  sites: [],
  documentId: 'document',
  ...more,
});

export const aForm = (version: string, more: Partial<FormRow> = {}): FormRow => ({
  formId: 'form',
  policy: policyCodeOf(version),
  version,
  audience: 'school accounts',
  asks: 'everything',
  formLink: 'https://docs.google.com/forms/d/e/form/viewform',
  personalLink: '',
  addresses: 'verified',
  responseTab: '',
  items: {},
  countersigner: '',
  ...more,
});

export const aVersion = (version: string, publishedOn: Day, more: Partial<Version> = {}): Version => ({
  version,
  policyCode: policyCodeOf(version),
  title: 'Acceptable use',
  publishedOn,
  clauses: 3,
  forms: [aForm(version)],
  fingerprint: '',
  documentHistory: '',
  minutes: 5,
  inForceFrom: null,
  withdrawnOn: null,
  shortForm: '',
  approvedBy: '',
  ...more,
});

export const aSignature = (signedOn: Day, more: Partial<Signature> = {}): Signature => ({
  response: `answer of ${longDate(signedOn)}`,
  person: 1,
  name: 'Tolu Adeyemi',
  email: 't.adeyemi@larkfield.example',
  role: '',
  version: 'P1 v1.0',
  signedOn,
  signedAt: '',
  how: 'form',
  agreed: '1–3',
  answers: '',
  doubt: '',
  notice: '',
  recordedOn: signedOn,
  seenBy: '',
  remark: '',
  reading: '',
  asked: '',
  ...more,
});

export const aRegister = (more: Partial<Register> = {}): Register => ({
  people: [],
  policies: [],
  versions: [],
  forms: [],
  signatures: [],
  decisions: [],
  countersignatures: [],
  countersignLists: [],
  questions: [],
  archives: [],
  closures: [],
  settings: defaultSettings(),
  clauses: [],
  lineDecisions: [],
  sentEmails: [],
  problems: [],
  headings: {},
  newNumbers: [],
  ledgerFaults: { altered: [], unsealed: [], repeated: [] },
  numbers: [],
  notedNumbers: [],
  ...more,
});

/** A row of Questions: Tolu asked to talk before signing. */
export const aQuestionRow = (more: Partial<QuestionRow> = {}): QuestionRow => ({
  response: 'q',
  event: 'raised',
  person: 1,
  email: '',
  version: 'P1 v1.0',
  on: '2026-09-03',
  at: '10:12',
  by: '',
  asked: '',
  ...more,
});

export const aDecision = (decidedOn: Day, more: Partial<Decision> = {}): Decision => ({
  response: 'a',
  decision: 'accept',
  person: null,
  decidedOn,
  ...more,
});

export const aCountersignature = (signedOn: Day, more: Partial<Countersignature> = {}): Countersignature => ({
  answer: `second of ${longDate(signedOn)}`,
  policy: 'P1',
  signature: 'a',
  person: 1,
  version: 'P1 v1.0',
  decision: 'approved',
  by: 'Carol Bright',
  email: 'c.bright@larkfield.example',
  role: 'Head teacher',
  signedOn,
  signedAt: '10:00',
  reason: '',
  doubt: '',
  invalid: '',
  list: null,
  form: '',
  ...more,
});

/** A row of the hidden tab Numbers. */
export function aNumberNote(values: Partial<Register['numbers'][number]> = {}): Register['numbers'][number] {
  return { number: 1, name: 'Tolu Adeyemi', addresses: [], groups: '', place: null, ...values };
}
