/**
 * A school's September, from the year before: guidance that is read, an acceptable use policy signed every year, safeguarding
 * with questions; sixty staff, six of them new, four who missed last year, and five governors who sign on paper at their meeting.
 */
import { agreeing, linksIn } from '../../commands/simulation/staff-life';
import type { FormItem } from '../../local/state';
import { aDocument, Larkfield, MANAGER } from './larkfield';
import { ENDING, USE_POLICY_NOW } from './use-policy';

export const GUIDANCE = 'Keeping children safe in education';
export const USE = 'Acceptable Use Policy';
const SAFEGUARDING = 'Safeguarding Policy';

/** What is asked about safeguarding, and the one right answer to each. */
export const ASKED: Record<string, { right: string; wrong: string[] }> = {
  'Who hears of it if something worries you?': { right: 'the safeguarding lead', wrong: ['a friend', 'nobody yet'] },
  'When do you say it?': { right: 'on the same day', wrong: ['at the end of term'] },
  'Where do you write it down?': { right: 'on the concern form', wrong: ['in my diary', 'in an email to parents'] },
  'May you promise to keep a secret?': { right: 'no', wrong: ['yes', 'only to older children'] },
  'Whom do you tell about a colleague?': { right: 'the head', wrong: ['the colleague', 'the staff room'] },
};
const QUESTIONS = Object.entries(ASKED)
  .map(([question, { right, wrong }]) => [question, ...wrong.map((one) => `- ${one}`), `* ${right}`].join('\n'))
  .join('\n\n');

const guidance = (year: number, ...more: string[]) =>
  aDocument(
    GUIDANCE,
    `https://guidance.example/${year}`,
    'I have read and understood the part of this guidance that the school has named for me.',
    ...more,
  );
const USE_BEFORE = aDocument(
  USE,
  'Approved by: Full governing body, 8 July 2025',
  '# Using our network',
  '- I will keep my password to myself.',
  '- I will lock my screen whenever I leave it.',
  '# At home',
  'You may:',
  '- store photographs of pupils on your own telephone.',
  ...ENDING,
);
const SAFE = aDocument(
  SAFEGUARDING,
  '# What we do',
  '- I will report anything that worries me to the safeguarding lead on the same day.',
  '- I will write it on the concern form.',
  '- I will promise nobody to keep a secret.',
  ...ENDING,
);

export interface Member {
  name: string;
  email: string;
  groups: string;
  startsOn: string;
}

const member = (name: string, groups: string, startsOn = ''): Member => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@larkfield.example`,
  groups,
  startsOn,
});
const many = (count: number, name: string, groups: string, startsOn?: string): Member[] =>
  Array.from({ length: count }, (_, i) => member(`${name} ${String.fromCharCode(65 + i)}`, groups, startsOn));

/** Fifty-four who were here, by group; two of the leaders teach, too. */
const LEADERS = [...many(2, 'Leader', 'leaders'), ...many(2, 'Lead', 'teaching, leaders')];
export const TEACHERS = many(24, 'Teacher', 'teaching');
export const SUPPORT = many(22, 'Support', 'support');
const KITCHEN = many(4, 'Kitchen', 'kitchen');
export const BEFORE = [...LEADERS, ...TEACHERS, ...SUPPORT, ...KITCHEN];
/** They signed nothing last year. */
export const MISSED = [...TEACHERS.slice(0, 2), ...SUPPORT.slice(0, 2)];
export const AUGUST = member('August Starter', 'teaching', '2026-08-20');
export const NEW = [AUGUST, ...many(3, 'New', 'teaching', '2026-09-01'), ...many(2, 'Newly', 'support', '2026-09-01')];
export const GOVERNORS = many(5, 'Governor', 'governor');

export class SchoolYear {
  readonly school: Larkfield;
  /** Of the first form of each policy. */
  readonly forms: Record<string, string> = {};
  private readonly documents: Record<string, string> = {};

  private constructor(school: Larkfield) {
    this.school = school;
  }

  static begin(): SchoolYear {
    const staff = [...BEFORE, ...NEW, ...GOVERNORS].map(({ name, email, groups, startsOn }) => [
      name,
      email,
      groups.includes('teaching') ? 'Teacher' : 'Colleague',
      groups,
      '',
      startsOn,
    ]);
    return new SchoolYear(Larkfield.open(staff, { day: '2025-09-01' }));
  }

  /** September to November 2025: support staff and leaders in time, teachers in November. */
  yearBefore(): void {
    this.publish(GUIDANCE, guidance(2025), {
      signedEach: '1 September',
      audience: ['all staff', 'governor'],
      readings: 'The whole: leaders; Part one and Annex B: teaching, support; Annex A: kitchen; Part two: governor',
    });
    this.publish(USE, USE_BEFORE, { resignMonths: 12, audience: ['all staff'] });
    this.on('2025-09-02');
    const early = BEFORE.filter((one) => !TEACHERS.includes(one) && !MISSED.includes(one));
    for (const one of early) this.signAll(one);
    this.on('2025-09-16');
    this.paper('16/9/2025', 'P1', GOVERNORS);
    this.on('2025-11-03');
    for (const one of TEACHERS.filter((teacher) => !MISSED.includes(teacher))) this.signAll(one);
    this.on('2025-11-04');
  }

  /** Known on 3 July, in force on 1 September. */
  july(): void {
    this.on('2026-07-03', '07:30');
    this.newGuidance();
    this.school.publishAgain(this.documentOf(GUIDANCE), {
      change: 'new version',
      inForceFrom: '2026-09-01',
      approvedBy: 'Governing board, 3 July 2026, minute 7',
    });
    this.on('2026-07-03');
    this.beforeTheHolidays();
  }

  /** Half of the teachers sign the new edition. */
  beforeTheHolidays(): void {
    this.on('2026-07-10');
    for (const one of TEACHERS.slice(2, 12)) this.signAll(one);
    this.on('2026-07-13');
  }

  /** On the INSET day, in the weeks after, late, or not yet; governors have until their meeting. @returns whether each was taken */
  weeksAfter(): boolean[] {
    const sent: boolean[] = [];
    const all = (people: readonly Member[]) => sent.push(...people.flatMap((one) => this.signAll(one)));
    all([...LEADERS, ...TEACHERS.slice(0, 20), ...SUPPORT.slice(0, 15), ...NEW.slice(1, 3)]);
    this.on('2026-09-01', '15:30');
    this.typeInto('Individual due date', GOVERNORS, '22/9/2026');
    // Two of the kitchen are away until half-term.
    const away = KITCHEN.slice(2);
    this.typeInto('Away from', away, '2/9/2026');
    this.typeInto('Away until', away, '26/10/2026');
    this.on('2026-09-15');
    all([...SUPPORT.slice(15, 18), ...KITCHEN.slice(0, 1)]);
    this.on('2026-09-17');
    all([AUGUST, ...TEACHERS.slice(20, 22), ...NEW.slice(3, 4)]);
    this.on('2026-09-18');
    // One who was late finds the email again, and signs once more.
    sent.push(...TEACHERS.slice(20, 21).map((one) => this.signOne(one, 'P3 v1.0', right)));
    return sent;
  }

  /** One column of Staff, beside people who stand one below the other. */
  private typeInto(heading: string, people: readonly Member[], words: string): void {
    const row = this.school.column('Staff', 'Name').indexOf(people[0]?.name ?? '') + 2;
    const column = this.school.headingAt('Staff', heading);
    this.school.pasteAt(
      'Staff',
      row,
      column,
      people.map(() => [words]),
    );
  }

  /** The document as it is from July on. */
  newGuidance(): void {
    this.school.workspace.editDocument(this.documentOf(GUIDANCE), guidance(2026));
  }

  /** A document of that title changes, and is published again. */
  again(title: string, document: Parameters<Larkfield['publish']>[0], answers: object): void {
    const id = this.documents[title] ?? '';
    this.school.workspace.editDocument(id, document);
    this.school.publishAgain(id, answers);
  }

  /** The INSET day: the changed policy, and safeguarding with its questions. */
  inset(): void {
    this.on('2026-09-01', '07:30');
    this.again(USE, USE_POLICY_NOW, { change: 'new version', askedBefore: 'changes' });
    this.publish(SAFEGUARDING, SAFE, { questions: QUESTIONS, audience: ['all staff'], resignMonths: 12 });
    this.on('2026-09-01', '08:30');
  }

  /** The correction of 19 September, a Saturday. */
  correct(): void {
    this.school.sleepTo('2026-09-19', '10:30');
    const id = this.documents[GUIDANCE] ?? '';
    this.school.workspace.editDocument(id, guidance(2026, 'Corrected on 18 September.'));
  }

  documentOf(title: string): string {
    return this.documents[title] ?? '';
  }

  /** Rows below the last one. */
  paper(day: string, policy: string, people: readonly Member[]): void {
    const rows = people.map(({ name }) => [name, policy, '', day, 'Clerk to the governors']);
    this.school.paste('Paper', this.school.rows('Paper').length + 2, rows);
    this.school.round();
  }

  /** To that hour, with one hourly check. */
  on(day: string, time = '09:30'): void {
    this.school.sleepTo(day, time);
    this.school.round();
  }

  /** The form of every policy that the last emails lead to. */
  ledTo({ email }: Pick<Member, 'email'> = AUGUST): string[] {
    const found = new Map<string, string>();
    const { workspace } = this.school;
    for (const { to, body } of workspace.mail) {
      if (to !== email) continue;
      for (const id of linksIn(body)) {
        const form = workspace.form(id);
        found.set(form.name.replace(/,? P\d.*$/, ''), id);
      }
    }
    return [...found.values()].filter((id) => workspace.form(id).isAccepting);
  }

  /** Signs all that the person was asked for and has not sent yet. */
  signAll(person: Member): boolean[] {
    const { workspace } = this.school;
    const open = this.ledTo(person).filter(
      (id) => !workspace.form(id).responses.some(({ respondentEmail }) => respondentEmail === person.email),
    );
    return open.map((form) => this.signOne(person, this.labelOf(form), right));
  }

  /** Sends one of the forms that the person was asked for. @param label "P3 v1.0" */
  signOne(person: Member, label: string, chooses: (question: FormItem) => string | undefined): boolean {
    const { workspace } = this.school;
    const form = this.ledTo(person).find((id) => this.labelOf(id) === label) ?? '';
    // The hourly checks collect what was sent.
    this.school.restTriggerOf(form);
    const answering = (question: FormItem) => chooses(question) ?? agreeing(question, { ...person, role: 'Colleague' });
    return workspace.submit(form, { as: person.email, answering }).isAccepted;
  }

  /** "P2 v2.0 changes" */
  labelOf(form: string): string {
    return this.school.workspace.form(form).name.replace(/^.*, (P\d)/, '$1');
  }

  private publish(title: string, document: Parameters<Larkfield['publish']>[0], answers: object): void {
    const id = this.school.workspace.addDocument(title, MANAGER, document);
    this.school.workspace.grant(id, MANAGER);
    this.documents[title] = id;
    this.forms[title] = this.school.publishAgain(id, answers);
    this.school.round();
  }
}

/** The right answer to a question about safeguarding; nothing for any other. */
export function right({ title }: Pick<FormItem, 'title'>): string | undefined {
  return ASKED[title]?.right;
}
