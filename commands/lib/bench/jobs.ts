/** Everything that is measured at a school of one size, each job on a copy of its own. */

import { agreementOf, policyOf } from './bench-document';
import { BenchSchool, DAILY_MAIL, emailOf, HOUR, MINUTE } from './bench-school';
import { grouped } from './grouped';
import { type Cost, measure, type Size } from './meter';

/** What a job's cost may grow with, beside the size of the school. */
type Counted = 'clauses' | 'emails' | 'answers';

export interface Row {
  size: Size;
  /** As people read it: "60 sign at once". */
  job: string;
  /** Jobs that differ only in how many, where there are any. */
  series: { name: string; counted: Counted; count: number } | null;
  cost: Cost;
}

type Measured = Omit<Row, 'size'>;

const CLAUSES = [10, 30, 60, 120, 300];
const EMAILS = [40, 200, 1000];
const ANSWERS = [30, 60];

/** Clauses of each policy that the school has. */
const USUAL_CLAUSES = 12;

const FIRST_DAY = '2026-09-01';
/** After 16:00 nobody is written to. */
const EVENING = '16:30';
/** Emails leave from 8:00 on. */
const NEXT_MORNING = { day: '2026-09-02', time: '08:30' };
/** No emails leave at the weekend, and what nobody has signed is overdue. */
const SATURDAY = '2026-10-17';
const SUNDAY = '2026-10-18';

/** Where an evening's rounds only catch up, they need not be an hour apart. */
const SOON = 10 * MINUTE;

/** So many rounds until whatever is being waited for is given up. */
const MOST_ROUNDS = 24;

/** A school with its policies, all of them signed by everybody, but for the last; it is evening, and nobody is written to. */
interface Base {
  school: BenchSchool;
  size: Size;
  firstDocument: string;
  firstVersion: string;
  lastForm: string;
  lastVersion: string;
}

/** @param say told what is being done @returns in the order in which they are read */
export function measureSchool(size: Size, say: (line: string) => void): Row[] {
  const what = `${size.people} people × ${size.policies} policies`;
  say(`${what}: the school is built`);
  const base = baseOf(size);
  say(`${what}: its jobs are measured`);
  const measured: Measured[] = [
    ...CLAUSES.map((clauses) => publishing(base, clauses)),
    ...quietEvening(base),
    dailyLook(base),
    firstSubmission(base),
    oneSubmission(base),
    ...ANSWERS.filter((answers) => answers < size.people).map((answers) => signingAtOnce(base, answers)),
    ...EMAILS.filter((emails) => emails <= size.people).map((emails) => morningEmails(base, emails)),
    ...ANSWERS.filter((answers) => answers < size.people).map((answers) => countersigning(base, answers)),
    verifying(base),
  ];
  return measured.map((row) => ({ size, ...row }));
}

/** Everyone has signed all policies in their forms; the last is signed by nobody. */
function baseOf(size: Size): Base {
  const school = BenchSchool.open(size.people, FIRST_DAY, EVENING);
  const everybody = Array.from({ length: size.people }, (_, person) => person);
  const documents = Array.from({ length: size.policies }, (_, i) =>
    school.addDocument(policyOf(`Policy number ${i + 1}`, USUAL_CLAUSES)),
  );
  const forms = documents.map((document) => school.publish(document).formId);
  const versions = school.column('Versions', 'Version').map(String);
  const [firstDocument = '', firstForm = '', lastForm = ''] = [documents[0], forms[0], forms.at(-1)];
  const [firstVersion = '', lastVersion = ''] = [versions[0], versions.at(-1)];
  const trigger = school.restTriggerOf(firstForm);
  for (const person of everybody) school.sign(firstForm, person);
  trigger.putBack();
  roundsUntil(school, SOON, () => school.column('Signatures', 'Number').length === size.people);
  forms.slice(1, -1).forEach((form, i) => {
    school.signRecorded(form, versions[i + 1] ?? '', everybody, firstVersion);
  });
  settle(school);
  school.sleepFor(HOUR);
  return { school, size, firstDocument, firstVersion, lastForm, lastVersion };
}

/** Rounds until one finds no answer in any form that it has not seen. */
function settle(school: BenchSchool): void {
  const looked = () => school.workspace.calls.get('Response.getId') ?? 0;
  let before = looked();
  roundsUntil(school, SOON, () => {
    const isQuiet = looked() === before;
    before = looked();
    return isQuiet;
  });
}

/** @param pause milliseconds from round to round @throws where it never comes to be */
function roundsUntil(school: BenchSchool, pause: number, isDone: () => boolean): void {
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    school.round();
    if (isDone()) return;
    school.sleepFor(pause);
  }
  throw new Error(`${MOST_ROUNDS} rounds were not enough`);
}

function publishing({ school }: Base, clauses: number): Measured {
  const copy = school.fork();
  const document = copy.addDocument(policyOf(`Policy of ${clauses} clauses`, clauses));
  let found = 0;
  const cost = measure(copy.workspace, () => {
    found = copy.publish(document).clauses;
  });
  if (found !== clauses) throw new Error(`Of ${clauses} clauses ${found} were read`);
  return {
    job: `publish a policy of ${clauses} clauses`,
    series: { name: 'publish a policy', counted: 'clauses', count: clauses },
    cost,
  };
}

/** An hour in which nothing has happened and nobody is to be written to; and what only looks, so that one copy serves. */
function quietEvening({ school, firstDocument }: Base): Measured[] {
  const copy = school.fork();
  const jobs: [job: string, does: () => void][] = [
    ['idle hour', () => copy.round()],
    ['open the panel beside the register', () => copy.openPanelBeside('sheets', copy.workbookId)],
    ['open the panel beside a policy', () => copy.openPanelBeside('docs', firstDocument)],
    ['print the summary for an inspection', () => copy.printInspection()],
  ];
  return jobs.map(([job, does]) => ({ job, series: null, cost: measure(copy.workspace, does) }));
}

/** The first round of a day on which nobody is written to; the days of everybody who is overdue are one more. */
function dailyLook({ school }: Base): Measured {
  const copy = school.fork();
  copy.sleepTo(SATURDAY, '09:00');
  copy.round();
  copy.sleepTo(SUNDAY, '09:00');
  return { job: 'daily look', series: null, cost: measure(copy.workspace, () => copy.round()) };
}

/**
 * The rounds of a morning, until everybody who has not signed the last policy has been written to. The day's first look, which
 * is counted for itself, was had before, while the account had no emails left.
 */
function morningEmails(base: Base, emails: number): Measured {
  const copy = base.school.fork();
  const others = Array.from({ length: base.size.people - emails }, (_, i) => emails + i);
  copy.signRecorded(base.lastForm, base.lastVersion, others, base.firstVersion);
  settle(copy);
  copy.sleepTo(NEXT_MORNING.day, NEXT_MORNING.time);
  const { workspace } = copy;
  copy.allowMail(0);
  copy.round();
  copy.allowMail(DAILY_MAIL);
  copy.sleepFor(MINUTE);
  const before = workspace.mail.length;
  const cost = measure(workspace, () => roundsUntil(copy, HOUR, () => workspace.mail.length - before >= emails));
  const sent = workspace.mail.length - before;
  if (sent !== emails) throw new Error(`${sent} emails left instead of ${emails}`);
  const series = { name: 'emails', counted: 'emails', count: emails } as const;
  return { job: `${grouped(emails)} emails`, series, cost };
}

/** The form's own trigger brings it into the register at once; of its first answer the form's links are learnt. */
function firstSubmission({ school, lastForm }: Base): Measured {
  const copy = school.fork();
  return {
    job: 'a form’s first submission',
    series: null,
    cost: measure(copy.workspace, () => copy.sign(lastForm, 0)),
  };
}

function oneSubmission(base: Base): Measured {
  const copy = signedOnce(base);
  return { job: 'one submission', series: null, cost: measure(copy.workspace, () => copy.sign(base.lastForm, 0)) };
}

/** A copy in which the last person has signed the last form. */
function signedOnce({ school, size, lastForm }: Base): BenchSchool {
  const copy = school.fork();
  copy.sign(lastForm, size.people - 1);
  copy.sleepFor(HOUR);
  return copy;
}

/** Within a few minutes; the first is in the register at once, the others with the next hourly round. */
function signingAtOnce(base: Base, answers: number): Measured {
  const { lastForm } = base;
  const copy = signedOnce(base);
  const cost = measure(copy.workspace, () => {
    for (let person = 0; person < answers; person++) copy.sign(lastForm, person);
    copy.sleepFor(HOUR);
    copy.round();
  });
  const series = { name: 'sign at once', counted: 'answers', count: answers } as const;
  return { job: `${answers} sign at once`, series, cost };
}

/** The head approves everybody who waits in one answer; the next hourly round is counted, too. */
function countersigning({ school }: Base, answers: number): Measured {
  const copy = school.fork();
  const { formId } = copy.publish(copy.addDocument(agreementOf('Staff Acceptable Use Agreement')));
  copy.setInLastRow('Policies', 'Countersigned by', emailOf(0));
  copy.restTriggerOf(formId);
  // The head cannot approve an own signature.
  for (let person = 1; person <= answers; person++) copy.sign(formId, person);
  copy.round();
  copy.sleepFor(HOUR);
  const form = copy.countersignForm();
  const cost = measure(copy.workspace, () => {
    copy.sign(form, 0);
    copy.sleepFor(HOUR);
    copy.round();
  });
  const done = copy.column('Countersignatures', 'Countersigner’s response').length;
  if (done !== answers) throw new Error(`${done} of ${answers} were countersigned`);
  const series = { name: 'countersign', counted: 'answers', count: answers } as const;
  return { job: `countersign ${answers}`, series, cost };
}

/** As many answers as there is time for: it stops by itself after four and a half minutes. */
function verifying({ school }: Base): Measured {
  const copy = school.fork();
  let toLookAt = 0;
  const cost = measure(copy.workspace, () => {
    toLookAt = copy.verify();
  });
  if (toLookAt > 0) throw new Error(`${toLookAt} signatures are not as the forms have them`);
  return { job: 'Verify', series: null, cost };
}
