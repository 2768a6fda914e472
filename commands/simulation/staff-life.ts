/** How the people of a school behave: they read their email, follow its link, and sign at once, later or never. */

import type { SubmissionResult } from '../../local/server/forms/submissions';
import type { FormItem } from '../../local/state';
import type { Workspace } from '../../local/workspace';

const DAY = 86_400_000;

/** How a form for second signatures is titled, and how the choice begins that approves everybody. */
const COUNTERSIGNING = 'To countersign:';
const APPROVES = 'I approve ';

export interface StaffMember {
  name: string;
  email: string;
  role: string;
}

interface Intention {
  /** The reminder after which this person signs; never where it is Infinity. */
  afterEmails: number;
  delay: number;
  emailsSeen: number;
  signsAt: number | null;
}

/** What one person does in one form. */
export interface GivenSignature {
  email: string;
  formId: string;
  responseId: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The people of a school, who act whenever they are told to; what they decide comes from `random`, 0 up to 1. */
export class StaffLife {
  private readonly intentions = new Map<string, Intention>();
  private mailSeen = 0;
  /** Forms that people sent, taken or not. */
  private sent = 0;
  readonly signed: GivenSignature[] = [];
  /** Answers that countersigners sent. */
  countersigned = 0;
  /** People whom a form turned away, with its words. */
  readonly refused: { email: string; formId: string; message: string }[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly staff: ReadonlyMap<string, StaffMember>,
    private readonly random: () => number,
  ) {}

  /** Everyone looks into the mailbox; whoever has made up the mind signs now. @returns whether anybody did anything */
  act(): boolean {
    const before = this.sent;
    for (const mail of this.workspace.mail.slice(this.mailSeen)) {
      for (const formId of linksIn(mail.htmlBody ?? mail.body)) this.receive(mail.to, formId);
    }
    this.mailSeen = this.workspace.mail.length;
    for (const [key, intention] of this.intentions) {
      if (intention.signsAt === null || intention.signsAt > this.workspace.now) continue;
      intention.signsAt = null;
      const [email = '', formId = ''] = key.split(' ');
      this.sign(email, formId);
    }
    return this.sent !== before;
  }

  private receive(email: string, formId: string): void {
    if (this.workspace.form(formId).title.startsWith(COUNTERSIGNING)) {
      this.countersign(email, formId);
      return;
    }
    const key = `${email} ${formId}`;
    const intention = this.intentions.get(key) ?? this.intend();
    this.intentions.set(key, intention);
    intention.emailsSeen += 1;
    if (intention.emailsSeen >= intention.afterEmails && intention.signsAt === null) {
      intention.signsAt = this.workspace.now + intention.delay;
    }
  }

  /** Most sign within days, some need a second or third email, a few never do. */
  private intend(): Intention {
    const kind = this.random();
    const days = Math.floor(this.random() * 5) * DAY;
    const base = { emailsSeen: 0, signsAt: null };
    if (kind < 0.35) return { ...base, afterEmails: 1, delay: 0 };
    if (kind < 0.7) return { ...base, afterEmails: 1, delay: days };
    if (kind < 0.87) return { ...base, afterEmails: 2, delay: days };
    if (kind < 0.96) return { ...base, afterEmails: 4, delay: days };
    return { ...base, afterEmails: Number.POSITIVE_INFINITY, delay: 0 };
  }

  /** Approves everybody who waits, but for a few. */
  private countersign(email: string, formId: string): void {
    const person = this.staff.get(email);
    if (person === undefined) return;
    const refused = this.random() < 0.05 ? 1 : 0;
    this.sent += 1;
    const result = this.workspace.submit(formId, {
      as: email,
      answering: (question) => {
        const choices = question.choices.map((choice) => choice.value);
        if (question.type === 'CHECKBOX') return choices.slice(0, refused);
        if (choices[0]?.startsWith(APPROVES)) return choices[refused] ?? choices[0];
        return agreeing(question, person);
      },
    });
    if (result.isAccepted) this.countersigned += 1;
  }

  /** Agrees to everything in a form. */
  sign(email: string, formId: string): void {
    const person = this.staff.get(email);
    if (person === undefined) return;
    this.sent += 1;
    const result: SubmissionResult = this.workspace.submit(formId, {
      as: email,
      answering: (question) => agreeing(question, person),
    });
    if (result.isAccepted) this.signed.push({ email, formId, responseId: result.response.id, at: this.workspace.now });
    else if (result.reason !== 'CLOSED') {
      const message =
        'message' in result ? result.message : result.problems.map((problem) => problem.message).join(', ');
      this.refused.push({ email, formId, message });
    }
  }
}

/** Somebody who agrees to everything and gives name and role. */
export function agreeing(question: FormItem, person: StaffMember): string | string[] {
  if (question.type === 'CHECKBOX') return question.choices.map((choice) => choice.value);
  // What may be left alone asks whether somebody would rather not sign yet.
  if (question.type === 'MULTIPLE_CHOICE') return question.isRequired ? (question.choices[0]?.value ?? '') : '';
  if (question.type === 'PARAGRAPH_TEXT') return 'We should talk about it first.';
  return /role|job|post\b|position/i.test(question.title) ? person.role : person.name;
}

/** The forms that an email leads to. */
export function linksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/forms\/d\/e\/([\w-]+)\/viewform/g)].map((match) => match[1] ?? ''))];
}
