/**
 * A small school after two years and a term, that has a row of every kind in every tab: people without an account and
 * without an address, signatures on paper and past ones brought in, a staff list brought in, questions, decisions, a hold, a due date of
 * one's own, a minor change, a version that asks for what has changed, a withdrawn policy, visitors, countersigners, and archives.
 */
import { aDocument } from '../../../local/files/typed-document';
import { dayAfter, localTime, london, quietHours } from '../days';
import { at, DEPUTY, HEAD, HOME, SmallSchool, STAFF } from './small-school';

const ENDING = [
  '# Declaration',
  'I have read and understood this policy and agree to keep to it.',
  'Full name: ____________',
  'Job title: ____________',
];

const USE = (...more: string[]) =>
  aDocument(
    'Acceptable Use Policy',
    '# Using our network',
    '- I will keep my password to myself.',
    '- I will lock my screen whenever I leave it.',
    ...more,
    ...ENDING,
  );
const AGREEMENT = aDocument(
  'Laptop Agreement',
  '# Laptops',
  '- I will keep my laptop locked away.',
  ...ENDING,
  '# To be completed by the Headteacher / Deputy Headteacher',
  'I approve this user to be set-up on the school systems relevant to their role.',
  'Signature: ____________ Date: ________',
  'Full name: ____________',
);
const GUIDANCE = aDocument(
  'Keeping children safe in education',
  'https://guidance.example/2025',
  'I have read and understood the part of this guidance that the school has named for me.',
);
const LONE = aDocument(
  'Lone Working Policy',
  '# Alone',
  '- I will tell the office before I work alone.',
  '- I will carry the telephone of the site.',
  '- This line is for the archive of the office only.',
  ...ENDING,
);
const CODE_OF_CONDUCT = aDocument(
  'Visitors Code',
  '# At the door',
  '- I will ask visitors for their badge.',
  ...ENDING,
);

const ASKED = 'Whom do you tell before you work alone?';
const ANSWER = 'the office';

const EVERYBODY = STAFF.slice(1).flatMap(([, email = '']) => (email.endsWith('@larkfield.example') ? [email] : []));
const COUNTERSIGNED = [at('tolu'), at('carol'), at('priya'), at('ann'), at('grace'), at('ola')];

/** Forms and documents by what they are about. */
interface Published {
  documents: Record<'use' | 'agreement' | 'guidance' | 'lone' | 'code', string>;
  use: string;
  agreement: string;
}

/** @returns it as it is on Wednesday 18 November 2026, at noon */
export function afterTwoYears(): SmallSchool {
  const school = new SmallSchool();
  const published = firstYear(school);
  secondYear(school, published);
  thirdYear(school, published);
  return school;
}

/** September 2024 to July 2025. */
function firstYear(school: SmallSchool): Published {
  const documents = {
    use: school.document(USE()),
    agreement: school.document(AGREEMENT),
    guidance: school.document(GUIDANCE),
    lone: school.document(LONE),
    code: school.document(CODE_OF_CONDUCT),
  };
  const use = school.publish(documents.use, { audience: ['everyone'], resignMonths: 12 });
  const agreement = school.publish(documents.agreement, {
    audience: ['teaching', 'support'],
    resignMonths: 12,
    countersignedBy: `${HEAD}, ${DEPUTY}`,
  });
  const code = school.publish(documents.code, { audience: ['teaching'], resignMonths: null });
  school.type('Policies', 'Acceptable Use Policy', 'Form without accounts', 'every section');
  school.add(
    'Paper',
    ['Eva Novak', 'P1', '', '2/9/2024', 'Carol Bright', 'in the file'],
    ['Eva Novak', 'P2', '', '2/9/2024'],
  );
  school.morningsTo('2024-09-03');
  school.sign(use, EVERYBODY);
  school.sign(agreement, COUNTERSIGNED);
  school.sign(code, [at('tolu'), at('ola')]);
  school.signByCode(`bob@${HOME}`, 'Bob Ray');
  fromElsewhere(school, use);
  school.countersign(HEAD, 1);
  school.morningsTo('2024-09-06');
  school.workspace.editDocument(documents.use, USE('- I will be kind on line.'));
  school.on('2025-01-07');
  school.publish(documents.use, { change: 'minor' });
  school.type('Staff', 'Kim Hold', 'Leaves on', '31/3/2025');
  school.on('2025-06-02');
  const panel = school.beside(documents.code);
  panel.press('Withdraw');
  panel.press('Withdraw it');
  school.morningsTo('2025-06-04');
  return { documents, use, agreement };
}

/** Three sign with other addresses; a response is accepted, rejected, ignored. */
function fromElsewhere(school: SmallSchool, form: string): void {
  school.workspace.letAnyoneIn(form);
  const [ola, nobody, eva] = ['olaberg', 'nobody', 'eva'].map((name) => `${name}@${HOME}`);
  school.sign(form, [ola ?? '', nobody ?? '', eva ?? '']);
  school.morningsTo(dayAfter(localTime(school.workspace.now).day, 2));
  school.decide(new RegExp(`^${ola}`), 'accept', 'Ola Berg');
  school.decide(new RegExp(`^${nobody}`), 'reject');
  school.decide(new RegExp(`^${eva}`), 'ignore');
}

/** September 2025 to July 2026. */
function secondYear(school: SmallSchool, { documents, use, agreement }: Published): void {
  school.on('2025-10-01', '08:30');
  const guidance = school.publish(documents.guidance, {
    audience: ['leadership', 'teaching', 'support'],
    signedEach: '1 September',
    readings: 'The whole: leadership; Part one: teaching, support',
  });
  school.morningsTo('2025-10-06');
  const here = EVERYBODY.filter((email) => email !== at('kim'));
  school.sign(use, here);
  school.sign(agreement, COUNTERSIGNED);
  school.sign(guidance, here.slice(0, 6));
  school.add('Paper', ['Eva Novak', 'P1', '', '6/10/2025', 'Carol Bright'], ['Eva Novak', 'P2', '', '6/10/2025']);
  school.signByCode(`bob@${HOME}`, 'Bob Ray');
  school.morningsTo('2025-10-08');
  school.countersign(DEPUTY);
  school.morningsTo('2025-10-09');
}

/** From September 2026 on. */
function thirdYear(school: SmallSchool, published: Published): void {
  school.on('2026-09-01', '08:30');
  for (const [name, heading, text] of TYPED) school.type('Staff', name, heading, text);
  newVersions(school, published.documents);
  const panel = school.panel();
  panel.press('Find', { person: ['Kim Hold'] });
  panel.press('Put on hold');
  panel.press('Save', { holdUntil: ['1/6/2034'] });
  school.morningsTo('2026-09-04');
  const changes = school.formCalled('P1 v2.0 changes').id;
  for (const name of ['tolu', 'carol', 'priya', 'sam']) school.askToTalk(changes, at(name));
  school.sign(changes, [HEAD, at('o.berg'), at('dana')]);
  school.morningsTo('2026-09-07');
  endQuestions(school);
  bringIn(school);
  visitors(school);
  autumn(school, published);
}

/** What the manager enters in Staff. */
const TYPED: readonly (readonly [name: string, heading: string, text: string])[] = [
  ['Ann Old', 'Leaves on', '17/7/2026'],
  ['Grace Obi', 'Individual due date', '27/11/2026'],
  ['Grace Obi', 'Reason for due date', 'agreed with the head'],
  ['Dana Reid', 'Emails off', 'yes'],
  ['Dana Reid', 'Reason emails are off', 'no computer at work'],
  ['Ola Berg', 'Former addresses', at('ola')],
  ['Ola Berg', 'Email', at('o.berg')],
  ['Sam Lee', 'Away from', '9/11/2026'],
  ['Sam Lee', 'Away until', '11/1/2027'],
  ['Sam Lee', 'Reason for absence', 'leave'],
  ['Zed Fox', 'Signs with', 'code'],
];

/** A version of which the changes alone are asked; and a policy of which a line is left out, for one site, with a question. */
function newVersions(school: SmallSchool, { use, lone }: Published['documents']): void {
  school.workspace.editDocument(
    use,
    USE('- I will be kind on line.', '- I will report a lost laptop on the same day.'),
  );
  school.publish(use, { change: 'new version', askedBefore: 'changes', approvedBy: 'Governing board, 13 July 2026' });
  school.workspace.letAnyoneIn(school.formCalled('P1 v2.0 without accounts').id);
  const beside = school.beside(lone);
  beside.press('Open');
  beside.press('Save', { 'line-3': ['left out|'] });
  school.publish(lone, {
    audience: ['leadership', 'teaching', 'support'],
    sites: ['Hill'],
    resignMonths: null,
    questions: `${ASKED}\n* ${ANSWER}\n- nobody\nPoint: 1`,
  });
}

/** The first three end in one way each; the last is left open. */
function endQuestions(school: SmallSchool): void {
  school.panel().press('Talked, ask again');
  const another = school.panel();
  another.press('Signed another way …');
  another.press('Save', { way: ['Read aloud'], present: ['Grace Obi'], day: ['4/9/2026'] });
  const decided = school.panel();
  decided.press('Decided by the head …');
  decided.press('Save', { day: ['4/9/2026'] });
}

/** Signatures of a year before the register; and a staff list, in which Tolu has another role, Ina is new and Zed is missing. */
function bringIn(school: SmallSchool): void {
  const panel = school.panel();
  panel.press('Bring in staff');
  school.paste('Import', [
    ['Name', 'Acceptable Use Policy'],
    ['Grace Obi', '4/9/2023'],
    ['Eva Novak', '5/9/2023'],
  ]);
  panel.press('Review the list');
  panel.press('Bring in', { sameWords: ['P1'] });
  school.on('2026-09-07', '13:30');
  const list = school.panel();
  list.press('Bring in staff');
  const staff = STAFF.slice(1).filter(([name = '']) => !/Ann|Kim|Zed|Bob|Joy/.test(name));
  school.paste('Import', [
    ['Name', 'Email', 'Role', 'Groups'],
    ...staff.map(([name = '', email = '', role = '', groups = '']) => [
      name,
      name === 'Ola Berg' ? at('o.berg') : email,
      name === 'Tolu Adeyemi' ? 'Assistant head' : role,
      name === 'Grace Obi' ? 'admin' : groups,
    ]),
    ['Ina Park', at('ina'), 'Teacher', 'teaching'],
  ]);
  list.press('Review the list');
  list.press('Bring in', { leavers: ['15'], leftOn: ['4/9/2026'] });
  school.type('Staff', 'Ina Park', 'Site', 'Hill');
  school.on('2026-09-07', '14:30');
}

/** Two at reception, one of whom has joined since. */
function visitors(school: SmallSchool): void {
  const panel = school.panel();
  panel.press('Open');
  panel.press('Make a form for visitors');
  school.morningsTo('2026-09-08');
  school.visit('Vic Stone');
  school.visit('Una Hart');
  school.on('2026-09-08', '14:30');
  const seen = school.panel();
  seen.press('Slips and posters with QR codes');
  seen.press('Visitors');
  seen.press('Has joined the staff');
  school.type('Staff', 'Una Hart', 'Groups', 'teaching');
  school.type('Staff', 'Una Hart', 'Site', 'Dale');
}

/** Signed as it becomes due in October, with this and that which is open on the last day. */
function autumn(school: SmallSchool, { agreement }: Published): void {
  school.sign(school.formCalled('P5 v1.0').id, [HEAD, at('tolu')], { [ASKED]: ANSWER });
  school.morningsTo('2026-09-17');
  school.on('2026-10-05');
  school.morningsTo('2026-10-07');
  school.sign(school.formCalled('P1 v2.0').id, [HEAD, DEPUTY, at('tolu'), at('carol'), at('o.berg')]);
  school.sign(agreement, [at('tolu'), at('priya'), at('o.berg')]);
  school.sign(school.formCalled('P4 v1.0').id, [HEAD, at('carol')]);
  school.add('Paper', ['Eva Novak', 'P1', '', '7/10/2026', 'Carol Bright']);
  school.signByCode(`joy@${HOME}`, 'Joy Ade');
  fromElsewhere(school, school.formCalled('P1 v2.0').id);
  school.countersign(HEAD, 1);
  school.morningsTo('2026-10-12');
  school.sign(agreement, [at('grace')]);
  school.morningsTo('2026-10-13');
  school.on('2026-11-16', '07:40');
  school.morningsTo('2026-11-16');
  school.workspace.turnTo(london('2026-11-18', '12:00'), quietHours());
}
