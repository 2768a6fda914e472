/** The country and time zone that the register is set to: asked once a day, told until they are as here again, and no longer than the hour. */
import { Hands } from '../../../local/by-hand/hands';
import type { Execution } from '../../../local/script/execution';
import { ACCEPTABLE_USE, Larkfield, STAFF } from '../../support/larkfield';
import { besideRegister, wordsOf } from '../../support/panels';

const START = (() => {
  const school = Larkfield.open(STAFF);
  school.publish(ACCEPTABLE_USE);
  school.turnTo('2026-09-01', '10:30');
  return school;
})();
const begun = () => {
  const school = START.fork();
  return { school, hands: new Hands(school.workspace, school.workbookId) };
};
const toCheck = (school: Larkfield): string[] => school.column('To check', 'What to check').map(String);
const told = (what: RegExp, school: Larkfield): boolean => toCheck(school).some((sentence) => what.test(sentence));

test('a register is made for the United Kingdom', () => {
  const { locale, timeZone } = START.workspace.spreadsheet(START.workbookId);
  expect([locale, timeZone, toCheck(START)]).toEqual(['en_GB', 'Europe/London', []]);
});

test.each<[string, Parameters<Hands['choose']>[0], RegExp]>([
  ['country', { locale: 'en_US' }, /set to another country \(en_US\)/],
  ['time zone', { timeZone: 'Asia/Dubai' }, /set to another time zone \(Asia\/Dubai\)/],
])(
  'another %s is told from the next morning on, and no more once it is put back and "Refresh now" is clicked',
  (_what, other, words) => {
    const { school, hands } = begun();
    hands.choose(other);
    school.turnTo('2026-09-02', '10:00');
    expect([told(words, school), toCheck(school).length]).toEqual([true, 1]);
    school.turnTo('2026-09-03', '10:00');
    expect(told(words, school)).toBe(true);
    hands.choose({ locale: 'en_GB', timeZone: 'Europe/London' });
    const panel = besideRegister(school.fork());
    panel.press('Refresh now');
    expect(wordsOf(panel)).not.toMatch(words);
    school.turnTo('2026-09-03', '11:05');
    expect(toCheck(school)).toEqual([]);
  },
);

test('where Google does not say, what was told stays', () => {
  const { school, hands } = begun();
  hands.choose({ locale: 'en_US' });
  school.turnTo('2026-09-02', '10:00');
  hands.choose({ locale: 'en_GB' });
  school.sleepTo('2026-09-03', '09:00');
  school.round(({ name }) =>
    name === 'Sheets.Spreadsheets.get' ? { kind: 'refuse', message: 'Service unavailable', code: 503 } : undefined,
  );
  expect(told(/another country/, school)).toBe(true);
});

test('a register that is as it must be is asked once a day', () => {
  const { school } = begun();
  let asked = 0;
  school.workspace.onExecution = ({ calls }: Execution) => {
    asked += calls.filter((name) => name === 'Sheets.Spreadsheets.get').length;
  };
  school.turnTo('2026-09-02', '16:00');
  expect(asked).toBe(1);
});
