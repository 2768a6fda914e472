/**
 * For any history of versions, and any way of signing them, the points that somebody has agreed to, added up, are the points
 * of the version that they are said to have signed. What is added up here is what each form showed, in its own words.
 */
import fc from 'fast-check';
import { addDays, addMonths, type Day } from '../../../src/common/day';
import { signedAs } from '../../../src/common/version-label';
import { ranges } from '../../../src/form/form-words';
import type { VersionItem } from '../../../src/policy/version/version-text';
import { changedSince } from '../../../src/policy/version/what-changed';
import type { Register, Signature, Version } from '../../../src/register/model';
import { agreedPoints } from '../../../src/register/signing/changes-asked';
import { effectiveSignatures } from '../../../src/register/signing/decisions';
import { obligationsOn } from '../../../src/register/signing/obligations';
import { changesAskedIn } from '../../../src/register/workbook/tabs-publishing';
import { aDecision, aPerson, aPolicy, aRegister, aSignature, aVersion } from '../made';

const TEACHERS = 'Teaching staff only';

/** Few words, so that points are doubled, moved, and given other lead-ins and conditions. */
const aPoint = fc.record({
  words: fc.constantFrom(
    'use your own telephone',
    'use your own telephone in class',
    'share a password',
    'take photographs of pupils',
    'lock the door',
  ),
  leadIn: fc.constantFrom('', 'You may:', 'You must not:'),
  condition: fc.constantFrom('', '', TEACHERS),
});

/** What is published, when, and what of it is asked of those who signed before; whether the person signs it when asked. */
const aStep = fc.record({
  points: fc.array(aPoint, { minLength: 1, maxLength: 6 }),
  isMinor: fc.boolean(),
  asked: fc.constantFrom('', 'changes', 'again'),
  after: fc.integer({ min: 1, max: 260 }),
  /** Days after publishing; one may also sign once more when the year has run out. */
  signsAfter: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
});

interface Showed {
  response: string;
  /** Each point that was shown and ticked, in its own words. */
  ticked: string[];
  isWhole: boolean;
  on: Day;
}

const keyOf = ({ condition, leadIn, words }: Pick<VersionItem, 'condition' | 'leadIn' | 'words'>): string =>
  [condition, leadIn, words].join(' | ');

/** How often each text is among them. */
function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}

function itemsOf(points: readonly { words: string; leadIn: string; condition: string }[]): VersionItem[] {
  return points.map((point, i) => ({ kind: 'clause', number: String(i + 1), marker: '', section: '', ...point }));
}

/** The person goes through the history day by day, and signs in the form that the register asks for. */
function lived(steps: readonly (typeof aStep extends fc.Arbitrary<infer S> ? S : never)[], isTeacher: boolean) {
  const showed: Showed[] = [];
  let register: Register = aRegister({
    people: [aPerson({ groups: isTeacher ? ['teaching'] : [] })],
    policies: [aPolicy({ lasts: { kind: 'months', months: 12 } })],
  });
  let day: Day = '2025-01-06';
  let [number, minor] = [0, 0];
  const plan = steps.map((step) => {
    day = addDays(day, step.after);
    return { ...step, day };
  });
  for (const [i, step] of plan.entries()) {
    const isMinor = step.isMinor && number > 0;
    const before = register.versions.at(-1);
    [number, minor] = isMinor ? [number, minor + 1] : [number + 1, 0];
    const again = step.asked === 'again' ? ', and the whole read again' : '';
    const since = before === undefined || step.asked === '' ? '' : `changes since ${before.version}${again}`;
    const version: Version = aVersion(`P1 v${number}.${minor}`, step.day, {
      shortForm: isMinor ? (before?.shortForm ?? '') : since,
    });
    const rows = itemsOf(step.points).map((item, at) => ({
      row: at,
      value: { ...item, version: version.version, item: '', choice: '', place: at, codeItem: '', codeChoice: '' },
    }));
    register = {
      ...register,
      versions: [...register.versions, version],
      clauses: [...register.clauses, ...rows],
    };
    const until = plan[i + 1]?.day ?? addDays(step.day, 500);
    for (const offset of [...step.signsAfter].sort((a, b) => a - b)) {
      const on = addDays(step.day, offset);
      if (on < until) register = signed(register, on, isTeacher, showed);
    }
  }
  return { register, showed, days: plan.flatMap(({ day: on }) => [on, addDays(on, 40), addDays(on, 399)]) };
}

function signed(register: Register, on: Day, isTeacher: boolean, showed: Showed[]): Register {
  const [owed] = obligationsOn(register, on);
  if (owed === undefined || owed.version === null || !['due', 'overdue'].includes(owed.status)) return register;
  const { version } = owed.version;
  const words = (label: string) => register.clauses.flatMap(({ value }) => (value.version === label ? [value] : []));
  const changes = changesAskedIn(owed.asks);
  const editions = register.versions.filter((one) => signedAs(one.version) === signedAs(changes?.since ?? ''));
  const asked =
    changes === null
      ? words(version)
      : changedSince(
          editions.map((one) => words(one.version)),
          words(version),
        ).flatMap((change) => (change.kind === 'removed' ? [] : [change.now]));
  const ticked = asked.filter(({ condition }) => condition === '' || isTeacher);
  const response = `answer ${showed.length + 1}`;
  const signature: Signature = aSignature(on, {
    response,
    version,
    agreed: ranges(ticked.map((one) => one.number)),
    asked: changes === null ? '' : owed.asks,
  });
  showed.push({ response, ticked: ticked.map(keyOf), isWhole: changes === null || changes.isWholeAgain, on });
  return { ...register, signatures: [...register.signatures, signature] };
}

/** On that day: where the register says that it is signed, what was shown and ticked adds up to the version, within the year. */
function holdsOn(register: Register, showed: readonly Showed[], isTeacher: boolean, day: Day): string {
  const [obligation] = obligationsOn(register, day);
  if (obligation?.status !== 'signed') return '';
  const buildsOn = new Map(effectiveSignatures(register).map((one) => [one.response, one.buildsOn]));
  const chain: Showed[] = [];
  for (let at: string | null | undefined = obligation.response; at; at = buildsOn.get(at)) {
    chain.push(...showed.filter(({ response }) => response === at));
  }
  const record = register.signatures.find(({ response }) => response === obligation.response);
  if (record === undefined) return 'signed by no response';
  const itemsOf = (label: string) => register.clauses.flatMap(({ value }) => (value.version === label ? [value] : []));
  const items = itemsOf(record.version);
  const own = items.filter(({ condition }) => condition === '' || isTeacher);
  const ticked = counts(chain.flatMap((one) => one.ticked));
  const short = [...counts(own.map(keyOf))].filter(([text, times]) => (ticked.get(text) ?? 0) < times);
  if (short.length > 0) return `not agreed to: ${short.map(([text]) => text).join(', ')}`;
  const recordOf = (response: string): Signature | null =>
    register.signatures.find((one) => one.response === buildsOn.get(response)) ?? null;
  const points = agreedPoints(itemsOf, record, recordOf);
  const said = [...points.keys()].sort().join();
  const wanted = own.map((one) => one.number).sort();
  if (said !== wanted.join()) return `the record adds up to ${said}, not ${wanted.join()}`;
  const whole = chain.find(({ isWhole }) => isWhole);
  return whole !== undefined && addMonths(whole.on, 12) > day ? '' : 'the year has run out';
}

test('what somebody has agreed to, added up, is the version that they are said to have signed', () => {
  let short = 0;
  fc.assert(
    fc.property(
      fc.array(aStep, { minLength: 2, maxLength: 6 }),
      fc.boolean(),
      fc.nat(),
      (steps, isTeacher, rejected) => {
        const { register, showed, days } = lived(steps, isTeacher);
        short += register.signatures.filter(({ asked }) => asked !== '').length;
        const response = showed[rejected % Math.max(1, showed.length)]?.response ?? '';
        const one = { ...register, decisions: [aDecision('2025-01-06', { response, decision: 'reject' })] };
        for (const day of days) {
          expect(holdsOn(register, showed, isTeacher, day)).toBe('');
          expect(holdsOn(one, showed, isTeacher, day)).toBe('');
        }
      },
    ),
    { seed: 22, numRuns: 400 },
  );
  expect(short).toBeGreaterThan(100);
});

test('of two minor changes of the version before, a point is left out only where each has it', () => {
  const point = (...words: string[]) => itemsOf(words.map((one) => ({ words: one, leadIn: '', condition: '' })));
  const asked = changedSince(
    [point('lock the door', 'share a password'), point('close the door', 'share a password')],
    point('lock the door', 'share a password'),
  );
  expect(asked.map((one) => (one.kind === 'removed' ? one.before.words : one.now.words))).toEqual(['lock the door']);
});
