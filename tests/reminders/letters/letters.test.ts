/** What emails say: to whom, what, by when; and that nothing which people type can do harm. */
import type { Day } from '../../../src/common/day';
import { onOneLine, shortened } from '../../../src/common/words';
import { troubleOf } from '../../../src/flows/round/alerts';
import { calledName } from '../../../src/register/people/called-name';
import type { Obligation } from '../../../src/register/signing/obligations';
import { bulletinNotice } from '../../../src/reminders/letters/bulletin';
import { personIn } from '../../../src/reminders/letters/greeting';
import { historyOf } from '../../../src/reminders/planning/email-history';
import type { PlannedEmail } from '../../../src/reminders/planning/plan-emails';
import { writeEmails } from '../../../src/reminders/write-email';
import { aPerson, aPolicy, aSignature, aVersion, overdue, owing, placed, planOn, sentOn, settingsWith } from '../made';

const LINK = 'https://docs.google.com/forms/d/e/form/viewform?usp=pp_url&entry.1=Tolu';

function write(
  planned: PlannedEmail | undefined,
  settings = settingsWith(),
  today: Day = '2026-09-01',
  own: Obligation[] = [],
) {
  if (planned === undefined) throw new Error('an email');
  const [email] = writeEmails([planned], {
    settings,
    history: historyOf([], false),
    today,
    sender: 'policies@larkfield.example',
    isByCode: () => false,
    asksOf: () => 'everything',
    recordOf: () => own,
    linkFor: () => LINK,
    linkInto: (where) => `https://register.example/${where.replace(/\W+/g, '-')}`,
  });
  if (email === undefined) throw new Error('an email');
  return email;
}

const reminder = (owed: Obligation[], today: Day, settings = settingsWith()) =>
  write(planOn(today, owed, { settings }).reminders[0], settings, today);

const P2 = {
  policy: aPolicy({ code: 'P2', title: 'Data protection' }),
  version: aVersion({ version: 'P2 v2.0', policyCode: 'P2' }),
};

describe('the subject says what is owed by when', () => {
  test.each<[Day, Obligation[], string]>([
    ['2026-09-01', [owing()], 'Please sign by Tuesday 15 September: Acceptable use'],
    ['2026-09-14', [owing()], 'Please sign by Tuesday 15 September: Acceptable use'],
    ['2026-09-15', [owing()], 'Please sign today: Acceptable use'],
    ['2026-09-16', [overdue(1)], 'Please sign: Acceptable use (was due on Tuesday 15 September)'],
    [
      '2026-09-01',
      [owing(), owing({ ...P2, dueOn: '2026-09-20' })],
      'Please sign two policies, the first by Tuesday 15 September',
    ],
    ['2026-09-15', [owing(), owing({ ...P2, dueOn: '2026-09-20' })], 'Please sign two policies, the first today'],
    [
      '2026-09-16',
      [overdue(1), owing({ ...P2, dueOn: '2026-09-20' })],
      'Please sign two policies; one was due on Tuesday 15 September',
    ],
    ['2026-09-16', [overdue(1), overdue(1, P2)], 'Please sign two policies; the first was due on Tuesday 15 September'],
    ['2027-09-16', [overdue(366)], 'Please sign: Acceptable use (was due on 15 September 2026)'],
  ])('on %s', (today, owed, subject) => {
    expect(reminder(owed, today).subject).toBe(subject);
  });
});

test('a reminder in plain text', () => {
  const owed = [overdue(12), owing({ ...P2, dueOn: '2026-10-05', reason: 'new version' })];
  expect(reminder(owed, '2026-09-28').text).toBe(`Dear Tolu,

Two of our policies need your signature. One of them is overdue. Together they take about ten minutes and work on a phone too.

* Acceptable use, version 1.0
  It was due on Tuesday 15 September (13 days ago).
  We do not have your signature yet.
  Read and sign: ${LINK}

* Data protection, version 2.0
  Please sign by Monday 5 October.
  It has changed since you last signed.
  Read and sign: ${LINK}

If you have a question or cannot agree to a point, choose "I would like to talk to somebody before I sign" on the form’s first page. If you would rather sign on paper, please speak to Priya Nair in the school office.

With thanks,
Larkfield Primary School

--
You are receiving this email because you are on the staff list of Larkfield Primary School. It was sent from policies@larkfield.example; we only send emails on school days.
Every link in it goes to Google Forms: docs.google.com/forms. If you are unsure about this email, please ask Priya Nair in the school office before you open a link.
`);
});

test('a version in the same words is not said to have changed', () => {
  const { text } = reminder([owing({ reason: 'published again' })], '2026-09-01');
  expect(text).toContain('A new version has been published since you last signed, so please sign again.');
  expect(text).not.toContain('changed');
});

test('greeting and sign-off are the school’s own', () => {
  const settings = settingsWith({ greeting: 'Good morning {name}!', signOff: 'Diolch yn fawr,' });
  const { text, html } = reminder([owing()], '2026-09-01', settings);
  expect(text.startsWith('Good morning Tolu!\n')).toBe(true);
  expect(text).toContain('Diolch yn fawr,\nLarkfield Primary School\n');
  expect(html).toContain('Diolch yn fawr,<br>Larkfield Primary School');
});

describe('the line manager’s list', () => {
  const person = aPerson({ lineManager: 'b.hale@larkfield.example' });
  const bob = aPerson({ number: 9, name: 'Hale, Bob', email: 'b.hale@larkfield.example' });
  const plan = planOn('2026-10-01', [overdue(16, { person })], { people: [person, bob] });
  test('names the person, what and since when', () => {
    const { subject, text } = write(
      plan.reminders.find((one) => one.kind === 'line manager'),
      settingsWith(),
      '2026-10-01',
    );
    expect(subject).toBe('One colleague in your team has a policy to sign, 14 days overdue or more');
    expect(text).toContain(
      'Dear Bob,\n\nOne colleague in your team has not signed a policy that was due 14 days ago or more.',
    );
    expect(text).toContain(
      '* Tolu Adeyemi\n  Acceptable use, version 1.0, was due on Tuesday 15 September (16 days ago; no emails sent).',
    );
  });
});

test('two of one name can be told apart in the line manager’s list and in the digest', () => {
  const boss = 'b.hale@larkfield.example';
  const two = [
    aPerson({ role: 'Cook', lineManager: boss }),
    aPerson({ number: 2, row: 3, role: 'Cleaner', lineManager: boss }),
  ];
  const late = two.map((person) => overdue(16, { person }));
  const settings = settingsWith({ hasDigest: true });
  const plan = planOn('2026-10-05', late, { settings, people: two });
  const list = plan.reminders.find((one) => one.kind === 'line manager');
  expect(write(list, settings, '2026-10-05').text.match(/^\* .*$/gm)).toEqual([
    '* Tolu Adeyemi (Cook)',
    '* Tolu Adeyemi (Cleaner)',
  ]);
  const digest = plan.reports.find(({ kind }) => kind === 'digest');
  expect(write(digest, settings, '2026-10-05').text.match(/^- Tolu.*$/gm)).toEqual([
    '- Tolu Adeyemi (Cook): 16 days',
    '- Tolu Adeyemi (Cleaner): 16 days',
  ]);
});

test('whoever reads the list is told which line is their own, and who could not be emailed', () => {
  const head = aPerson({ number: 9, name: 'Ada Bell', email: 'Head@larkfield.example' });
  const cleaner = aPerson({ number: 10, name: 'Eva Novak', email: null });
  const settings = settingsWith({ headEmail: 'head@larkfield.example' });
  const late = [overdue(30, { person: head }), overdue(30, { person: cleaner })];
  const plan = planOn('2026-10-15', late, { settings, people: [head, cleaner] });
  const { text } = write(
    plan.reminders.find((one) => one.kind === 'head teacher'),
    settings,
    '2026-10-15',
  );
  expect(text).toMatch(/\* Ada Bell \(you\)\n.*no emails sent\)\./);
  expect(text).toMatch(/\* Eva Novak\n.*no email address\)\./);
});

test('a receipt does not say that all is done while something else is to sign', () => {
  const settings = settingsWith({ hasReceipts: true });
  const signed = owing({ status: 'signed', expiresOn: '2027-09-03' });
  const plan = planOn('2026-09-04', [signed], { settings, signatures: [aSignature('2026-09-03', {})] });
  const openingOf = (own: Obligation[]) => write(plan.receipts[0], settings, '2026-09-04', own).text.split('\n')[2];
  expect(openingOf([signed])).toBe(
    'Thank you for signing. This is what we have recorded; there is nothing more to do.',
  );
  expect(openingOf([signed, owing({ status: 'due' })])).toBe(
    'Thank you for signing. This is what we have recorded; one policy is still to sign, as listed below.',
  );
});

test.each<[string, Parameters<typeof owing>[0], string]>([
  [
    'what is signed once is not asked for again',
    { policy: aPolicy({ lasts: { kind: 'once' } }), expiresOn: null },
    'You will not be asked to sign it again.',
  ],
  ['what is signed when it changes', { expiresOn: null }, 'You will be asked to sign again when the policy changes.'],
  [
    'somebody unknown is to countersign',
    { status: 'awaits countersignature', awaits: 'a countersignature' },
    'It waits for a countersignature; there is nothing more for you to do.',
  ],
  [
    'Eva countersigns',
    { status: 'awaits countersignature', awaits: 'Eva Novak' },
    'Eva Novak countersigns it; there is nothing more for you to do.',
  ],
  [
    'the head countersigns',
    { status: 'awaits countersignature', awaits: 'the head teacher' },
    'The head teacher countersigns it; there is nothing more for you to do.',
  ],
])('a receipt where %s', (_what, more, sentence) => {
  const settings = settingsWith({ hasReceipts: true });
  const plan = planOn('2026-09-04', [owing({ status: 'signed', ...more })], {
    settings,
    signatures: [aSignature('2026-09-03', {})],
  });
  expect(write(plan.receipts[0], settings, '2026-09-04').text).toContain(`\n  ${sentence}\n`);
});

test('a receipt of a version that is replaced by now says nothing of when it is signed again', () => {
  const settings = settingsWith({ hasReceipts: true });
  const plan = planOn('2026-09-04', [owing(P2)], { settings, signatures: [aSignature('2026-09-03', {})] });
  const { text } = write(plan.receipts[0], settings, '2026-09-04');
  expect([text.includes('Signed on Thursday 3 September'), text.includes('asked to sign')]).toEqual([true, false]);
});

test('a receipt says what was signed, how much of it, and when it is asked for again', () => {
  const settings = settingsWith({ hasReceipts: true });
  const signed = owing({ status: 'signed', expiresOn: '2027-09-03' });
  const plan = planOn('2026-09-04', [signed], {
    settings,
    signatures: [aSignature('2026-09-03', { agreed: '1–10, 12, 14, D1' })],
  });
  const { subject, text, html } = write(plan.receipts[0], settings, '2026-09-04');
  expect(subject).toBe('Your receipt: you signed Acceptable use on Thursday 3 September');
  expect(text).toContain(
    '* Acceptable use, version 1.0\n  Signed on Thursday 3 September at 09:05, 12 points.\n  You will be asked to sign again on 3 September 2027, or when the policy changes.\n',
  );
  expect(html).not.toContain('<a ');
});

describe('the digest', () => {
  const settings = settingsWith({ hasDigest: true });

  test('of a quiet week', () => {
    const plan = planOn('2026-09-07', [], { settings, people: [], versions: [] }, { quotaLeft: () => 1490 });
    const { subject, text } = write(plan.reports[0], settings, '2026-09-07');
    expect(subject).toBe('Policies this week: nobody is overdue');
    expect(text).toContain(`Dear Priya,

Nobody is overdue, and nothing needs a look.

Coming up
- No emails are planned this week.

With thanks,
`);
  });

  test('says how each policy stands, who is overdue and what is to be done, each with a link to the rest', () => {
    const people = Array.from({ length: 7 }, (_, i) =>
      aPerson({ number: i + 1, row: i + 2, name: `Person ${i + 1}`, email: `p${i + 1}@larkfield.example` }),
    );
    const late = people.map((person, i) => overdue(10 * (i + 1), { person }));
    const [first] = people;
    const both = [...late, overdue(3, { ...P2, person: first ?? aPerson() })];
    const signed = owing({ ...P2, person: people[1] ?? aPerson(), status: 'signed', signedOn: '2026-10-06' });
    const register = {
      settings,
      people,
      policies: [aPolicy(), P2.policy],
      versions: [aVersion(), P2.version],
      signatures: [aSignature('2026-10-06', { person: 2, version: 'P2 v2.0' })],
      sentEmails: placed([
        sentOn('2026-10-05', { kind: 'digest', to: 'p.nair@larkfield.example', person: null, about: [] }),
      ]),
    };
    const plan = planOn('2026-10-12', [...both, signed], register, {
      toLookAt: () => [
        { where: 'Staff, row 44', what: 'Staff, row 44: the start date "31/9/2026" is not a date. Please correct it.' },
      ],
      ranOn: ['2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11'],
    });
    const digest = plan.reports.find(({ kind }) => kind === 'digest');
    const { subject, text, html } = write(digest, settings, '2026-10-12');
    expect(subject).toBe('Policies this week: seven people are overdue, one item to check');
    expect(text).toContain(`Dear Priya,

Seven people are overdue, and one item needs a look.

People who have signed
- 0 of 7: Acceptable use
- 1 of 2 (1 new): Data protection

Overdue, longest first
- Person 7: 70 days
- Person 6: 60 days
- Person 5: 50 days
- Person 4: 40 days
- Person 3: 30 days
  See all 7: https://register.example/Overdue

To check
- Staff, row 44: the start date "31/9/2026" is not a date. Please correct it. Go there: https://register.example/Staff-row-44
`);
    expect(text).toContain('Since Monday 5 October\n- One signature received\n');
    expect(text).not.toContain('The hourly check');
    // Its own addresses only: what leads to a form asks for a signature.
    expect(html).not.toContain('forms');
  });
});

test.each(['P1 v1.0', "St. Mary's Code of Conduct", 'Mr. A. Hill'])(
  'an alert says what is wrong and what to do: %s',
  (of) => {
    const message = `The form of ${of} is gone. Was it deleted?`;
    const troubles = troubleOf({ code: 'FORM_NOT_READ', tab: 'Forms', row: null, message });
    const plan = planOn('2026-09-08', [], {}, { troubles });
    const { subject, text } = write(plan.reports[0], settingsWith(), '2026-09-08');
    expect(subject).toBe(`Policies: one item needs your help (The form of ${of} is gone)`);
    expect(text).toContain(`* The form of ${of} is gone.\n  Was it deleted?\n`);
  },
);

test('in a trial every email goes to one address, with the true recipient named on top', () => {
  const settings = settingsWith({ trialEmail: 'p.nair@larkfield.example' });
  const email = reminder([owing()], '2026-09-01', settings);
  const notice =
    'Trial only: this email would have gone to Tolu Adeyemi <t.adeyemi@larkfield.example>. Clear "Send all emails to" in the tab Settings to email staff.';
  expect([email.to, email.kind, email.person]).toEqual(['p.nair@larkfield.example', 'invitation (trial)', 1]);
  expect(email.text.startsWith(`*** ${notice} ***\n\nDear Tolu,`)).toBe(true);
  expect(email.html).toContain('Tolu Adeyemi &lt;t.adeyemi@larkfield.example&gt;');
});

describe('what people type does no harm:', () => {
  const NAMES: [string, string][] = [
    [`<b>O'Brien & "Sons"</b>`, '&lt;b&gt;O&#39;Brien'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['{{{school}}} {{#owed}}', '{{{school}}}'],
    ['Tolu\r\nBcc: everyone', 'Tolu'],
  ];
  test.each(NAMES)('a name %j', (name, greeted) => {
    const { html, subject, text } = reminder([owing({ person: aPerson({ name }) })], '2026-09-01');
    expect(html).toContain(`<p style="margin:0 0 16px;">Dear ${greeted},</p>`);
    expect(html).not.toMatch(/<b>|<script/);
    expect(text.split('\n')[0]).toBe(`Dear ${calledName(name)},`);
    expect(subject).toBe('Please sign by Tuesday 15 September: Acceptable use');
  });

  test('a title of 300 characters, with line breaks and markup, is cut in the subject and whole in the email', () => {
    const title = `Use of "phones"\n& <i>tablets</i> ${'and other devices '.repeat(15)}`.slice(0, 300);
    const { subject, html } = reminder([owing({ policy: aPolicy({ title }) })], '2026-09-01');
    expect(subject).toMatch(/^Please sign by Tuesday 15 September: Use of "phones" & <i>tablets<\/i> [^\n\r]*…$/);
    expect(Array.from(subject).length).toBeLessThanOrEqual(150);
    expect(html).toContain('Use of &quot;phones&quot; &amp; &lt;i&gt;tablets&lt;/i&gt; and other');
    const receipt = planOn('2026-09-04', [], {
      settings: settingsWith({ hasReceipts: true }),
      signatures: [aSignature('2026-09-03')],
      versions: [aVersion({ title: 'Long '.repeat(60) })],
    }).receipts[0];
    expect(write(receipt, settingsWith(), '2026-09-04').subject.length).toBeLessThanOrEqual(150);
  });

  test('a link that is no web address is no link', () => {
    const [email] = writeEmails(planOn('2026-09-01', [owing()]).reminders, {
      settings: settingsWith(),
      history: historyOf([], false),
      today: '2026-09-01',
      sender: '',
      isByCode: () => false,
      asksOf: () => 'everything',
      recordOf: () => [],
      linkFor: () => 'javascript:alert(1)',
      linkInto: (where) => `https://register.example/${where.replace(/\W+/g, '-')}`,
    });
    expect(email?.html).not.toContain('javascript');
    expect(email?.html).not.toContain('<a ');
  });

  test('quotation marks in a link end nothing', () => {
    const [email] = writeEmails(planOn('2026-09-01', [owing()]).reminders, {
      settings: settingsWith(),
      history: historyOf([], false),
      today: '2026-09-01',
      sender: '',
      isByCode: () => false,
      asksOf: () => 'everything',
      recordOf: () => [],
      linkFor: () => 'https://docs.google.com/"><img/src=x>',
      linkInto: (where) => `https://register.example/${where.replace(/\W+/g, '-')}`,
    });
    expect(email?.html).toContain('href="https://docs.google.com/&quot;&gt;&lt;img/src=x&gt;"');
  });

  test('settings with markup and line breaks', () => {
    const settings = settingsWith({ school: 'St <b>Mary</b>\nCofE', greeting: '<u>{name}</u>', signOff: '<hr>' });
    const { html } = reminder([owing()], '2026-09-01', settings);
    expect(html).toContain('&lt;u&gt;Tolu&lt;/u&gt;');
    expect(html).toContain('&lt;hr&gt;<br>St &lt;b&gt;Mary&lt;/b&gt; CofE');
  });
});

test('the address that a button leads to stands below it, to be read', () => {
  const { html } = reminder([owing()], '2026-09-01');
  const shown = LINK.replace(/&/g, '&amp;');
  expect(html).toContain(`href="${shown}"`);
  expect(html).toContain(`>${shown}</div>`);
});

test('the notice for the staff bulletin names school, sender, links and whom to ask', () => {
  const notice = bulletinNotice(settingsWith(), 'policies@larkfield.example');
  for (const part of [
    'Larkfield Primary School',
    'policies@larkfield.example',
    'https://docs.google.com/forms',
    'Priya Nair',
  ])
    expect(notice).toContain(part);
});

test.each([
  ['Carol Bright', 'Carol'],
  ['Bright, Carol', 'Carol'],
  ['Carol', 'Carol'],
  ['Mrs C Bright', 'Mrs Bright'],
  ['Bright, Mrs Carol', 'Mrs Bright'],
  ['Dr. Bright', 'Dr. Bright'],
  ['Mx', 'Mx'],
  ['Cllr Jo Brown', 'Jo'],
  ['Sr. Mary Joseph', 'Mary Joseph'],
  ['SMITH, JOHN', 'John'],
  ['J. R. Hartley', 'J. R. Hartley'],
  ['Hartley, J. R.', 'J. R. Hartley'],
  ['Md. Rahim Uddin', 'Md. Rahim Uddin'],
  ['Sir John Smith', 'Sir John'],
  ['Revd Dr Jane Bright', 'Revd Bright'],
  ["MRS O'BRIEN", "Mrs O'Brien"],
  ['Jane Smith, BSc (Hons), MBE', 'Jane'],
  ['John Smith, Jr.', 'John'],
  ['VAN DER BERG, JO', 'Jo'],
  ['Mrs Jo van der Berg', 'Mrs van der Berg'],
  ['Dr Seán Ó Súilleabháin', 'Dr Ó Súilleabháin'],
  ['Mr O Bell', 'Mr Bell'],
  ['Dr A Bell PhD', 'Dr Bell'],
  ['Jane Smith MBE', 'Jane'],
  ['carol bright', 'Carol'],
  ['Ann Bell (maternity cover)', 'Ann'],
  ['李明', '李明'],
  ['c.bright@larkfield.example', 'colleague'],
  ['', 'colleague'],
])('%j is called %s', (name, called) => {
  expect(calledName(name)).toBe(called);
});

test.each([
  ['a\r\nb\tc\u2028d', 'a b c d'],
  ['\u202Ereversed', 'reversed'],
  ['  two   blanks ', 'two blanks'],
])('%j on one line is %j', (text, line) => {
  expect(onOneLine(text)).toBe(line);
});

test('a text is cut between words, and never inside a sign of two halves', () => {
  expect(shortened('Acceptable use of the network', 20)).toBe('Acceptable use of…');
  expect(shortened('😀'.repeat(30), 10)).toBe(`${'😀'.repeat(9)}…`);
  expect(shortened('short', 5)).toBe('short');
});

test.each([
  ['Priya Nair in the school office', 'Priya Nair in the school office'],
  ['Imran', 'Imran'],
  ['the school office', ''],
  ['The office', ''],
])('the contact %j is greeted as %j', (contact, greeted) => {
  expect(personIn(contact)).toBe(greeted);
});

test('of two policies that are overdue the email says both', () => {
  const owed = [overdue(3), overdue(3, { policy: aPolicy({ code: 'P2', title: 'Data protection' }) })];
  expect(reminder(owed, '2026-09-18').text).toContain('Both are overdue.');
});
