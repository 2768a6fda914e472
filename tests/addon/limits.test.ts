/** The largest school that the panel is made for: every card of it is one that Google shows whole, in few calls and short lists. */
import { type Panel, THIRTY_SECONDS } from '../../local/panel/panel';
import { Larkfield } from '../support/larkfield';
import { mayChange } from '../support/may-change';
import { besideRegister, pressEverything } from '../support/panels';

const [PEOPLE, POLICIES, TO_CHECK] = [1500, 40, 300];
/** "limits callback functions to a maximum of 30 seconds" (docs/google-facts.md G02). */

const many = (count: number, line: (place: number) => string[]) => Array.from({ length: count }, (_, i) => line(i));

/** Everybody owes everything for a month; half of what is to be checked waits for a decision. */
function largeSchool(): Larkfield {
  const school = Larkfield.open(
    many(PEOPLE, (i) => [`Person of ${i}`, `p${i}@larkfield.example`, 'Teacher', i % 2 === 0 ? 'teaching' : 'support']),
  );
  school.paste(
    'Policies',
    2,
    many(POLICIES, (i) => [`P${i + 1}`, `Policy of the school number ${i + 1}`, 'everyone', '12', '14']),
  );
  school.paste(
    'Versions',
    2,
    many(POLICIES, (i) => [
      `P${i + 1} v1.0`,
      `Policy ${i + 1}`,
      '1/8/2026',
      '3',
      'https://docs.google.com/forms/x',
      `form-${i}`,
    ]),
  );
  school.paste(
    'To check',
    2,
    many(TO_CHECK, (i) => [
      i % 2 === 0 ? `Staff, row ${i + 2}` : `Signatures, row ${i + 2}`,
      `“Policy ${i}” is signed as “Somebody”: ${'it is not known whose signature this is. '.repeat(3)}`,
      '',
      i % 2 === 0 ? '' : `Person of ${i}`,
      i % 2 === 0 ? '' : `response-${i}`,
    ]),
  );
  return school;
}

const school = largeSchool();

/** Other pages of a list are the same card with other rows: the first two are looked at. */
const isLaterPage = (words: string) => /^\d+ to \d+ of \d+$/.test(words) && !/^21 to 40 of/.test(words);

/** People, answers, problems, policies: whatever has a line of its own. */
const linesOf = ({ card }: Panel) =>
  card.sections.flatMap(({ widgets }) => widgets.filter(({ decoratedText }) => decoratedText !== undefined));

test('the first card opens in three calls and names the few that are most urgent', () => {
  const panel = besideRegister(school);
  expect(panel.executions.map(({ calls }) => calls.length)).toEqual([3]);
  expect(panel.card.sections.map(({ header, widgets }) => [header, widgets.length])).toEqual([
    ['Today', 3],
    ['150 responses to decide about', 7],
    ['150 items to correct', 7],
    ['1,500 people overdue', 7],
    ['Policies', 21],
    ['Find a person', 2],
    [undefined, 1],
  ]);
});

test('every card that only shows something is one that Google shows whole, in four calls, with lists in pages', () => {
  const lines = new Map<string, number>();
  let most = 0;
  const walk = pressEverything(besideRegister(school), {
    isPressed: (words, does) => does !== 'show help' && mayChange(does).length === 0 && !isLaterPage(words),
    onSeen: (panel) => {
      const { name } = panel.card;
      lines.set(name, Math.max(lines.get(name) ?? 0, linesOf(panel).length));
      // The system check asks for the trigger and the allowance of emails, too.
      if (name !== 'health') most = Math.max(most, panel.executions.at(-1)?.calls.length ?? 0);
    },
  });
  expect(walk.faults).toEqual([]);
  expect(most).toBeLessThanOrEqual(4);
  expect(walk.longest).toBeLessThan(THIRTY_SECONDS);
  // Twenty of a list at most; of a person all that is owed, up to thirty, and on the first card twenty policies below the rest.
  expect(Object.fromEntries(lines)).toEqual({
    approval: 0,
    'ask before extending': 0,
    'ask before reminding': 0,
    'ask whose': 0,
    'change policy': 0,
    groups: 0,
    handouts: 0,
    health: 8,
    hold: 0,
    inspection: 0,
    'over time': 0,
    overdue: 20,
    overview: 32,
    pages: 0,
    person: 31,
    policies: 20,
    reminders: 0,
    'show held': 20,
    'show to check': 20,
    tabs: 9,
  });
});

test('a page of people is given more time, and the register brought up to date, within a click', () => {
  const panel = besideRegister(school).fork();
  panel.press('Show everyone overdue');
  panel.press('Extend these 20 people');
  panel.press('Extend');
  expect(panel.notice).toBe('20 people: now due on 8 September 2026.');
  expect(Math.max(...panel.executions.map(({ duration }) => duration))).toBeLessThan(THIRTY_SECONDS);
});
