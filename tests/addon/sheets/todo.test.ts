/** What there is to do today, done in the panel: deciding about responses, reminding, giving more time. */
import { pressablesOf } from '../../../local/panel/card';
import type { Panel } from '../../../local/panel/panel';
import { todoOf } from '../../../src/addon/sheets/todo/todo';
import { toDay } from '../../../src/common/day';
import { aRegister } from '../../register/made';
import {
  CAROL as CAROL_SIGNS,
  countersign,
  DEPUTY,
  HEAD,
  inSchool,
  TOLU as TOLU_SIGNS,
} from '../../support/countersigning';
import { ACCEPTABLE_USE, Larkfield } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const STAFF = [
  ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching'],
  ['Grace Obi', 'g.obi@larkfield.example', 'Administrator', 'support'],
  ['Bob Ray', 'b.ray@larkfield.example', 'Cook', 'support'],
];
const TOLU = 't.adeyemi@larkfield.example';

/** Published on Tuesday 1 September 2026, due on the 15th. */
function school(staff: readonly (readonly string[])[] = STAFF) {
  const larkfield = Larkfield.open(staff.map((row) => [...row]));
  const formId = larkfield.publish(ACCEPTABLE_USE);
  return { larkfield, formId };
}

/** Grace has signed under Tolu's name, and it waits for somebody to decide. */
function withHeldAnswer() {
  const { larkfield, formId } = school();
  larkfield.sleepTo('2026-09-02', '12:00');
  larkfield.paste('Staff', 2, [['Tolu Adeyemi', 'tolu.adeyemi@larkfield.example']]);
  larkfield.sign(formId, TOLU, 'Tolu Adeyemi');
  larkfield.turnTo('2026-09-03', '12:00');
  return larkfield;
}

const panelAt = (larkfield: Larkfield): Panel => besideRegister(larkfield);

describe('a response that waits for a decision', () => {
  test('is on the first card with its reason; accepted, it counts at once', () => {
    const larkfield = withHeldAnswer();
    expect(larkfield.statuses()['Tolu Adeyemi']).not.toContain('✓ Signed');
    const panel = panelAt(larkfield);
    expect(wordsOf(panel)).toContain('1 response to decide about\nFrom t.adeyemi@larkfield.example');
    panel.press('Accept');
    expect(panel.notice).toBe('Accepted for Tolu Adeyemi.');
    expect(wordsOf(panel)).not.toContain('to decide about');
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('✓ Signed 2 Sep 2026');
    expect(larkfield.column('Decisions', 'Decision')).toEqual(['accept']);
  });

  test('rejected, it counts for nobody, and is not asked about again', () => {
    const larkfield = withHeldAnswer();
    const panel = panelAt(larkfield);
    panel.press('Reject');
    expect(panel.notice).toBe('Rejected.');
    expect(wordsOf(panel)).not.toContain('to decide about');
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('◷ Due 15 Sep 2026');
    expect(larkfield.column('Decisions', 'Decision')).toEqual(['reject']);
  });

  test('may be somebody else’s: whose, is typed; a name that nobody has is said, and nothing is lost', () => {
    const larkfield = withHeldAnswer();
    const panel = panelAt(larkfield);
    panel.press('Somebody else’s');
    expect(wordsOf(panel)).toContain('t.adeyemi@larkfield.example is not on the staff list.');
    panel.press('Accept', { person: ['Nobody Known'] });
    expect(wordsOf(panel)).toContain('Nobody on the staff list is called "Nobody Known".');
    panel.press('Back');
    panel.press('Accept', { person: ['Bob Ray'] });
    expect(larkfield.statuses()['Bob Ray']).toContain('✓ Signed 2 Sep 2026');
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('◷ Due 15 Sep 2026');
  });

  test('was decided meanwhile by somebody else: it says so', () => {
    const larkfield = withHeldAnswer();
    const panel = panelAt(larkfield);
    larkfield.pasteAt('To check', 2, 3, [['reject']]);
    larkfield.turnTo('2026-09-03', '14:00');
    panel.press('Accept');
    expect(wordsOf(panel)).toContain('This response is no longer in the tab "To check".');
  });
});

describe('what may be right as it stands', () => {
  /** Ann Lee is typed over Bob Ray, with his address and number. */
  function withReplacedName(): Larkfield {
    const { larkfield } = school();
    larkfield.turnTo('2026-09-02', '12:00');
    larkfield.pasteAt('Staff', 4, 1, [['Ann Lee']]);
    larkfield.turnTo('2026-09-03', '12:00');
    return larkfield;
  }
  const buttonsOf = ({ card }: Panel): string[] => pressablesOf(card).map(({ text }) => text);

  test('is no response to accept or reject: it is corrected, or ignored for good', () => {
    const panel = panelAt(withReplacedName());
    expect(wordsOf(panel)).toContain('1 item to correct\nStaff, row 4\nAnn Lee has taken the place of Bob Ray');
    expect(buttonsOf(panel).slice(0, 3)).toEqual(['Go there', 'Done', 'Ignore']);
    expect(buttonsOf(panel)).not.toContain('Accept');
    panel.press('Ignore');
    expect(panel.notice).toBe('Left as it is, and not shown again.');
    expect(wordsOf(panel)).not.toContain('to correct');
  });

  test('nor is a form that holds more responses than the register: nothing of it can be rejected', () => {
    const item = {
      where: 'Signatures',
      what: 'The form of P1 v1.0 holds 3 responses more.',
      response: 'responses form-1 3',
      person: '',
    };
    const { held, problems } = todoOf({ toCheck: [item], register: aRegister({}) }, [], toDay('2026-09-02'));
    expect([held, problems]).toEqual([[], [item]]);
  });

  test('a row of Paper that was changed after it was recorded is rejected or ignored: whose it is, is known', () => {
    const { larkfield } = school();
    larkfield.paste('Paper', 2, [['Bob Ray', 'P1', '', '1/9/2026', 'Grace Obi']]);
    larkfield.turnTo('2026-09-02', '12:00');
    larkfield.pasteAt('Paper', 2, 1, [['Grace Obi']]);
    larkfield.turnTo('2026-09-03', '12:00');
    const panel = panelAt(larkfield);
    expect(wordsOf(panel)).toContain('1 response to decide about\nPaper, row 2');
    expect(buttonsOf(panel).slice(0, 2)).toEqual(['Reject', 'Ignore']);
    panel.press('Ignore');
    expect(larkfield.column('Decisions', 'Decision')).toEqual(['ignore']);
    expect(wordsOf(panel)).not.toContain('to decide about');
  });
});

/** Who is ticked on the card that asks before something is done for several. */
const namesTicked = ({ card }: Panel): string[] =>
  card.sections
    .flatMap(({ widgets }) => widgets)
    .flatMap(({ selectionInput }) => (selectionInput?.name === 'people' ? selectionInput.items : []))
    .flatMap(({ text, selected }) => (selected ? [text] : []));

describe('somebody who is overdue', () => {
  const MONDAY = school().larkfield;
  MONDAY.sleepTo('2026-09-21', '12:00');
  MONDAY.round();
  /** Everybody, six days late, on Monday 21 September, with this morning's email. */
  const overdue = () => MONDAY.fork();

  test('is reminded by a button, alone, once a day', () => {
    const larkfield = overdue();
    larkfield.sleepTo('2026-09-22', '12:00');
    const before = larkfield.mailTo.length;
    const panel = panelAt(larkfield);
    panel.press('Remind now');
    expect(panel.card.header.title).toBe('Send a reminder now?');
    panel.press('Send');
    expect(panel.notice).toBe('1 reminder sent.');
    expect(larkfield.mailTo.slice(before)).toEqual([TOLU]);
    panel.press('Remind now');
    panel.press('Send');
    expect(panel.notice).toBe('0 reminders sent. Not emailed: Tolu Adeyemi.');
    expect(larkfield.mailTo.slice(before)).toEqual([TOLU]);
  });

  test('is not written to in the evening or at the weekend, whoever presses', () => {
    const larkfield = overdue();
    larkfield.sleepTo('2026-09-22', '16:00');
    const before = larkfield.mailTo.length;
    const panel = panelAt(larkfield);
    panel.press('Remind now');
    panel.press('Send');
    expect(wordsOf(panel)).toContain('Emails go out on school days between 8:00 and 16:00 only.');
    expect(larkfield.mailTo).toHaveLength(before);
  });

  test('is not asked more often than Settings allows, by hand neither', () => {
    const larkfield = overdue();
    larkfield.set('Maximum emails about one signature', '1');
    larkfield.sleepTo('2026-09-22', '12:00');
    const panel = panelAt(larkfield);
    panel.press('Remind now');
    panel.press('Send');
    expect(panel.notice).toBe('0 reminders sent. Not emailed: Tolu Adeyemi.');
  });

  test('who has signed since is not reminded', () => {
    const larkfield = overdue();
    const formId = larkfield.workspace.files.find(({ kind }) => kind === 'form')?.id ?? '';
    larkfield.restTriggerOf(formId);
    larkfield.sleepTo('2026-09-22', '12:00');
    const panel = panelAt(larkfield);
    larkfield.sign(formId, TOLU, 'Tolu Adeyemi');
    panel.press('Remind now');
    panel.press('Send');
    expect(panel.notice).toBe('0 reminders sent. Not emailed: Tolu Adeyemi.');
  });

  test('gets more time: due again until that day, overdue the day after', () => {
    const larkfield = overdue();
    const panel = panelAt(larkfield);
    panel.press('Extend');
    panel.press('Extend', { otherDay: ['30/9/2026'] });
    expect(panel.notice).toBe('1 person: now due on 30 September 2026.');
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('◷ Due 30 Sep 2026');
    larkfield.sleepTo('2026-09-30', '12:00');
    larkfield.round();
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('◷ Due');
    larkfield.sleepTo('2026-10-01', '12:00');
    larkfield.round();
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('verdue');
  });

  test('all who are shown get more time with one confirmation; a Saturday becomes the Monday', () => {
    const larkfield = overdue();
    const panel = panelAt(larkfield);
    panel.press('Show everyone overdue');
    panel.press('Extend these 3 people');
    expect(namesTicked(panel)).toEqual(['Tolu Adeyemi', 'Grace Obi', 'Bob Ray']);
    panel.press('Extend', { otherDay: ['3/10/2026'] });
    expect(panel.notice).toBe('3 people: now due on 5 October 2026.');
    expect(larkfield.column('Staff', 'Individual due date')).toHaveLength(3);
  });

  test('whoever is unticked keeps the due date, and is not reminded; with nobody ticked nothing is done', () => {
    const larkfield = overdue();
    const panel = panelAt(larkfield);
    panel.press('Show everyone overdue');
    panel.press('Extend these 3 people');
    panel.press('Extend', { people: [] });
    expect(panel.notice).toBe('Please tick at least one person.');
    panel.press('Extend', { people: ['1', '3'] });
    expect(panel.notice).toBe('2 people: now due on 28 September 2026.');
    expect(larkfield.column('Staff', 'Individual due date').map((cell) => cell !== '')).toEqual([true, false, true]);
  });

  test.each([
    ['Extend', { people: ['1', '3'], otherDay: ['30/9/2026'] }, '2 people: now due on 30 September 2026.'],
    ['Send', { people: ['1', '3'] }, '2 reminders sent.'],
  ])('%s: Google fails at first; tried again, it is done for those who were ticked', (words, filledIn, notice) => {
    const larkfield = overdue();
    larkfield.sleepTo('2026-09-22', '12:00');
    const panel = panelAt(larkfield);
    panel.press('Show everyone overdue');
    panel.press(words === 'Send' ? 'Remind these 3 people' : 'Extend these 3 people');
    panel.faults = ({ index }) => (index === 3 ? { kind: 'refuse', message: 'Service error' } : undefined);
    panel.press(words, filledIn);
    expect(panel.card.name).toBe('error');
    panel.faults = undefined;
    panel.press('Try again');
    expect(panel.notice).toBe(notice);
  });

  test('is reminded, or given more time, from the own card, too', () => {
    const panel = panelAt(overdue());
    panel.press('Find', { person: ['Grace'] });
    panel.press('Remind now');
    expect(wordsOf(panel)).toContain('One email with everything that is owed.');
    panel.press('Back');
    panel.press('Extend');
    panel.press('Extend');
    expect(panel.notice).toBe('1 person: now due on 28 September 2026.');
  });

  test('a day that has passed, or no day at all, is refused in words', () => {
    const larkfield = overdue();
    const panel = panelAt(larkfield);
    panel.press('Extend');
    panel.press('Extend', { otherDay: ['soon'] });
    expect(panel.notice).toBe('Please enter a day such as 12/3/2027.');
    panel.press('Extend', { otherDay: ['21/9/2026'] });
    expect(wordsOf(panel)).toContain('Please choose a school day after today');
    expect(larkfield.column('Staff', 'Individual due date').filter((cell) => cell !== '')).toEqual([]);
  });

  test('the row is found by the person, however the list was sorted since the panel was opened', () => {
    const larkfield = overdue();
    const panel = panelAt(larkfield);
    panel.press('Extend');
    const [tolu = [], grace = [], bob = []] = larkfield.rows('Staff').map((row) => row.map(String));
    larkfield.paste('Staff', 2, [bob, grace, tolu]);
    panel.press('Extend', { otherDay: ['30/9/2026'] });
    expect(larkfield.statuses()['Tolu Adeyemi']).toContain('◷ Due 30 Sep 2026');
    expect(larkfield.statuses()['Bob Ray']).toContain('verdue');
  });
});

test('a problem has a link to the very row', () => {
  const { larkfield } = school();
  larkfield.paste('Staff', 5, [['Wei Chen', 'no address', 'Teacher', 'teaching']]);
  larkfield.turnTo('2026-09-02', '12:00');
  const panel = panelAt(larkfield);
  panel.press('Go there');
  expect(panel.opened).toMatch(/edit#gid=1&range=A5$/);
});

describe('a countersigner who lets people wait', () => {
  /** Tolu and Carol signed on Tuesday; head and deputy were emailed at once. */
  function waiting() {
    const { school, form } = inSchool(`${HEAD}, ${DEPUTY}`);
    school.sign(form, TOLU_SIGNS, 'Tolu Adeyemi');
    school.sign(form, CAROL_SIGNS, 'Carol Bright');
    school.round();
    return school;
  }
  const toHead = (school: Larkfield) =>
    school.workspace.mail.filter(({ to, subject }) => to === HEAD && subject.includes('to countersign')).length;
  /** The button of the line that names somebody. */
  const buttonsOf = (panel: Panel) => JSON.stringify(panel.card).match(/"Remind"/g)?.length ?? 0;

  test('is a line on the first card with how many wait since when, and no button on the day of an email', () => {
    const panel = panelAt(waiting());
    expect(wordsOf(panel)).toContain(
      [
        'Waiting for 2 countersigners',
        'Amara Okafor',
        'Staff Acceptable Use Agreement: 2 signatures since 1 Sep 2026\nEmailed today',
        'Daniel Whitcombe',
        'Staff Acceptable Use Agreement: 2 signatures since 1 Sep 2026\nEmailed today',
      ].join('\n'),
    );
    expect(buttonsOf(panel)).toBe(0);
  });

  test('is reminded by a button, alone, once a day; the weekly email is counted from there', () => {
    const school = waiting();
    school.sleepTo('2026-09-03', '12:00');
    const panel = panelAt(school);
    const deputyBefore = school.mailTo.filter((to) => to === DEPUTY).length;
    expect(wordsOf(panel)).toContain('Emailed on 1 Sep 2026');
    panel.press('Remind');
    expect(wordsOf(panel)).toContain('Remind Amara Okafor now?\nOne email with 2 signatures to countersign');
    panel.press('Send');
    expect(panel.notice).toBe('One email sent.');
    expect(toHead(school)).toBe(2);
    expect(school.mailTo.filter((to) => to === DEPUTY).length).toBe(deputyBefore);
    // Hers has none any more; the other one has.
    expect(buttonsOf(panel)).toBe(1);
    school.turnTo('2026-09-09', '17:00');
    expect(toHead(school)).toBe(2);
    school.turnTo('2026-09-10', '17:00');
    expect(toHead(school)).toBe(3);
  });

  test('is not reminded twice where two click, nor while away, nor outside the hours of emails', () => {
    const school = waiting();
    school.sleepTo('2026-09-03', '12:00');
    const [mine, other] = [panelAt(school), panelAt(school)];
    for (const panel of [mine, other]) panel.press('Remind');
    mine.press('Send');
    other.press('Send');
    expect(other.notice).toBe('Not emailed: nobody is waiting any more, or this person is away or was emailed today.');
    expect(toHead(school)).toBe(2);
    school.sleepTo('2026-09-04', '17:10');
    const late = panelAt(school);
    late.press('Remind');
    late.press('Send');
    expect(wordsOf(late)).toContain('Emails go out on school days between 8:00 and 16:00 only.');
    expect(toHead(school)).toBe(2);
  });

  test('is no line once all is countersigned, and an older card leads to no email', () => {
    const school = waiting();
    school.sleepTo('2026-09-03', '12:00');
    const panel = panelAt(school);
    countersign(school, HEAD);
    school.round();
    panel.press('Remind');
    expect(panel.notice).toBe('Nobody is waiting for this countersigner any more.');
    expect(wordsOf(panel)).not.toContain('Waiting for');
  });
});
