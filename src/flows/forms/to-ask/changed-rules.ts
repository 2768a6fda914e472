/**
 * What stands beside a policy and was changed by hand so that less is asked than before, or so that somebody is late within days: how often
 * it is signed, within how many days, by starters too, who countersigns, and what each group reads. In: forms' notes, which keep it as it
 * was last found right, and the register, with policies as their rows have them.
 */
import * as v from 'valibot';
import { checksum } from '../../../common/checksum';
import { addDays, type Day } from '../../../common/day';
import { counted, joinedInShort } from '../../../common/words';
import type { Person, Policy, Register } from '../../../register/model';
import { isAmong } from '../../../register/people/audience';
import { leftOn } from '../../../register/people/employment';
import { readingFor, readingsInWords, readingsTyped } from '../../../register/people/readings';
import type { Question } from '../../../register/reading/review-queue';
import { type Effect, type EffectKind, effectsOf } from '../../../register/signing/effect-of-change';
import { rowsTold } from '../../../register/workbook/tab';
import { POLICIES } from '../../../register/workbook/tabs';
import { validity, validityInWords } from '../../../register/workbook/validity-cell';
import type { OpenForm } from '../../notes';
import type { Settled } from '../../run';
import { countOf, keyOf, saidOf } from './said-before';

/** How a decision about them begins. */
const RULES = 'rules ';

type Rules = NonNullable<OpenForm['rules']>;

/** One question, however many cells were changed, until somebody says that it is so. */
export function ruleQuestions(forms: readonly OpenForm[], register: Register, today: Day): Question[] {
  const changed = rulesInQuestion(forms, register, today);
  if (changed.length === 0) return [];
  const which = joinedInShort(
    changed.flatMap(({ policy, differences }) =>
      differences.map((words) => `${policy.title} (${policy.code}) ${words}`),
    ),
  );
  const effects = changed.flatMap(({ effects: own }) => own.map(soonInWords));
  const meanwhile = effects.length === 0 ? '' : ` ${effects.join(' ')} Until somebody decides, it counts as before.`;
  const what = `Policies: ${which}.${meanwhile} If that is not meant, please press Undo or correct it; if it is right, choose ignore.`;
  return [{ response: RULES + changed.map(({ key }) => key).join('; '), where: POLICIES.title, what }];
}

/** The notes with what stands beside each policy now, but where that is asked about. */
export function withRules(forms: readonly OpenForm[], register: Register, today: Day): OpenForm[] {
  const asked = new Set(rulesInQuestion(forms, register, today).map(({ policy }) => policy.code));
  const policies = new Map(register.policies.map((policy) => [policy.code, policy]));
  const rulesOf = rulesIn(register);
  const said = saidOf(register.decisions, RULES);
  return forms.map((form) => {
    const policy = policies.get(form.policyCode);
    if (policy === undefined || asked.has(policy.code)) return form;
    const rules = rulesOf(policy, form.rules);
    const isNoted = form.rules?.join('\n') === rules?.join('\n') && form.rulesSaid !== null;
    return isNoted || rules === null ? form : { ...form, rules, rulesSaid: countOf(said, policy.code) };
  });
}

function rulesInQuestion(forms: readonly OpenForm[], register: Register, today: Day) {
  const said = new Set(saidOf(register.decisions, RULES));
  const rulesOf = rulesIn(register);
  const people = register.people.filter((person) => leftOn(person, today) === null);
  const noted = new Map(
    forms.flatMap(({ policyCode, rules, rulesSaid }) =>
      rules === null ? [] : [[policyCode, { rules, rulesSaid }] as const],
    ),
  );
  return register.policies.flatMap((policy) => {
    const note = noted.get(policy.code);
    const now = note === undefined ? null : rulesOf(policy, note.rules);
    if (note === undefined || now === null) return [];
    const [often, second, days, readings = '', starters = days] = now;
    // What was said is kept as a list with semicolons, and so are the parts that groups read.
    const read = readings === '' ? '' : `, reads ${checksum(readings)}`;
    const words = `${often}, ${second === '' ? 'not ' : ''}countersigned, ${days} days${starters === days ? '' : `, starters ${starters}`}${read}`;
    const key = keyOf(policy.code, words, note.rulesSaid);
    if (said.has(key)) return [];
    const effects = effectsSoon(register, policy, note.rules, now, today);
    const differences = [
      ...lessAskedBy(note.rules, now),
      ...(effects.length === 0 ? [] : soonerBy(note.rules, now)),
      ...readOtherwise(
        note.rules,
        now,
        people.filter((person) => isAmong(person, policy)),
      ),
    ];
    return differences.length === 0 ? [] : [{ policy, key, differences, effects }];
  });
}

/**
 * The policies by which people are asked: as their rows have them, but where a change by hand would make somebody late, or have somebody
 * sign again, within days, as they were until somebody says that it is right; and where a cell cannot be read, as it was noted.
 * @param register with the policies as their rows have them @returns the same list where nothing is held
 */
function policiesHeld(forms: readonly OpenForm[], register: Register, today: Day): Policy[] {
  const noted = new Map(
    forms.flatMap(({ policyCode, rules }) => (rules === null ? [] : [[policyCode, rules] as const])),
  );
  const asked = new Set(
    rulesInQuestion(forms, register, today).flatMap(({ policy, effects }) => (effects.length === 0 ? [] : policy.code)),
  );
  const unread = cellsUnread(register);
  const held = register.policies.map((policy) => {
    const rules = noted.get(policy.code);
    if (rules === undefined) return policy;
    const before = asNoted(policy, rules);
    if (asked.has(policy.code)) return before;
    const [often = false, , days = false, , starters = false] = unread(policy);
    if (!often && !days && !starters) return policy;
    return {
      ...policy,
      ...(often ? { lasts: before.lasts } : {}),
      ...(days ? { daysToSign: before.daysToSign, graceDays: before.graceDays } : {}),
      ...(starters ? { daysForStarters: before.daysForStarters } : {}),
    };
  });
  return held.some((policy, at) => policy !== register.policies[at]) ? held : register.policies;
}

/** @returns the same, with the policies by which people are asked */
export function withRulesHeld<Known extends Pick<Settled, 'register' | 'forms' | 'typedPolicies'>>(
  known: Known,
  today: Day,
): Known {
  const { register, forms, typedPolicies } = known;
  const policies = policiesHeld(forms, { ...register, policies: typedPolicies }, today);
  return policies === register.policies ? known : { ...known, register: { ...register, policies } };
}

/** The policy as it was noted. */
function asNoted(policy: Policy, [often, , days, , starters, grace]: Rules): Policy {
  const lasts = v.safeParse(validity, often);
  // Earlier releases noted the days and those of grace together.
  const graceDays = grace === undefined ? Math.min(policy.graceDays, Number(days)) : Number(grace);
  return {
    ...policy,
    lasts: lasts.success ? lasts.output : policy.lasts,
    daysToSign: Number(days) - graceDays,
    daysForStarters: starters === undefined ? policy.daysForStarters : Number(starters) - graceDays,
    graceDays,
  };
}

/** Days that people have to find the time: the reminder before the last one comes a week before the due date. */
const NOTICE = 7;

/** What nobody should hear of with less notice. */
const UNHEARD: readonly EffectKind[] = ['is overdue', 'has to sign again'];

function effectsSoon(register: Register, policy: Policy, before: Rules, now: Rules, today: Day): Effect[] {
  const [often, , days, , starters = days] = before;
  const [oftenNow, , daysNow, , startersNow = daysNow] = now;
  const isSooner = Number(daysNow) < Number(days) || Number(startersNow) < Number(starters);
  if (often === oftenNow && !isSooner) return [];
  const then = addDays(today, NOTICE);
  return effectsOf(register, asNoted(policy, before), policy, then).filter(({ kind }) => UNHEARD.includes(kind));
}

/** "3 people (Ann Bell, Bob Cole and Cy Dunn) would be overdue within a week." */
function soonInWords({ kind, people }: Effect): string {
  const who = joinedInShort(people.map(({ name }) => name));
  const becomes = kind === 'is overdue' ? 'be overdue' : 'have to sign again';
  return `${counted(people.length, 'person', 'people')} (${who}) would ${becomes} within a week.`;
}

/**
 * What stands beside a policy. A cell that cannot be read is told in its own row and says nothing here: what was noted of it
 * stays, and nothing is noted of a policy of which that is all there is.
 */
function rulesIn(register: Register): (policy: Policy, noted: Rules | null) => Rules | null {
  const unread = cellsUnread(register);
  return (policy, noted) => {
    const isUnread = unread(policy);
    if (noted === null && isUnread.includes(true)) return null;
    const [often, second, days, read, starters] = isUnread.map((unread, i) => (unread ? noted?.[i] : undefined));
    // A note of an earlier release says nothing of starters.
    const isUnknown = isUnread[4] === true && starters === undefined;
    return [
      often ?? validityInWords(policy.lasts),
      second ?? policy.countersignedBy,
      days ?? String(policy.daysToSign + policy.graceDays),
      read ?? readingsInWords(policy.readings),
      ...(isUnknown ? [] : [starters ?? String(policy.daysForStarters + policy.graceDays)]),
      ...(isUnknown ? [] : [(isUnread[2] === true ? noted?.[5] : undefined) ?? String(policy.graceDays)]),
    ];
  };
}

/** Which of what is noted cannot be read in a policy's row, in the order of the note. */
function cellsUnread({ problems }: Register): (policy: Policy) => boolean[] {
  const { lasts, countersignedBy, daysToSign, graceDays, readings, daysForStarters } = POLICIES.columns;
  const ofStarters = [daysForStarters, daysToSign, graceDays];
  const told = [[lasts], [countersignedBy], [daysToSign, graceDays], [readings], ofStarters].map(
    (columns) => new Set(columns.flatMap((column) => [...rowsTold(problems, POLICIES, column)])),
  );
  return ({ row }) => told.map((rows) => row !== null && rows.has(row));
}

/** In words; what asks for more is seen by those who are asked. */
function lessAskedBy(
  [often, second, days, , starters]: Rules,
  [oftenNow, secondNow, daysNow, , startersNow]: Rules,
): string[] {
  const hasLonger = Number(daysNow) > Number(days);
  // Where starters have no days of their own, those of everybody are theirs, and one sentence says it.
  const haveStartersLonger = Number(startersNow) > Number(starters) && !(hasLonger && startersNow === daysNow);
  return [
    ...(often === oftenNow ? [] : [`is signed ${oftenNow}, and was signed ${often}`]),
    // Somebody else who countersigns is confirmed, or asked about, by itself.
    ...(second === '' || secondNow !== '' ? [] : [`is not countersigned any more, and was by ${second}`]),
    ...(hasLonger ? [`may be signed within ${daysNow} days, and had to be within ${days}`] : []),
    ...(haveStartersLonger
      ? [`may be signed by new starters within ${startersNow} days, and had to be within ${starters}`]
      : []),
  ];
}

/** The same, where less time than before makes somebody late within days. */
function soonerBy([, , days, , starters = days]: Rules, [, , daysNow, , startersNow = daysNow]: Rules): string[] {
  const within = (now: string): string => counted(Number(now), 'day');
  if (Number(daysNow) < Number(days))
    return [`has to be signed within ${within(daysNow)}, and had to be within ${days}`];
  return Number(startersNow) < Number(starters)
    ? [`has to be signed by new starters within ${within(startersNow)}, and had to be within ${starters}`]
    : [];
}

/** Whoever had nothing to read, or has nothing now, is named where the tab is read. */
function readOtherwise([, , , before]: Rules, [, , , now = '']: Rules, people: readonly Person[]): string[] {
  if (before === undefined || before === now) return [];
  const [parts, partsNow] = [partsIn(before), partsIn(now)];
  const others = people.filter((person) => {
    const [part, partNow] = [parts(person), partsNow(person)];
    return part !== null && partNow !== null && part.toLowerCase() !== partNow.toLowerCase();
  });
  if (others.length === 0) return [];
  const [who, says, said] = [joinedInShort(others.map(({ name }) => name)), inCell(now), inCell(before)];
  return [`gives ${who} another part to read (under "${POLICIES.columns.readings.heading}": ${says}; before: ${said})`];
}

function inCell(readings: string): string {
  return readings === '' ? 'nothing' : `"${readings}"`;
}

/** The part that a person reads; "" where everyone reads all of it, null where nothing is said of the person. */
function partsIn(written: string): (person: Person) => string | null {
  const { readings } = readingsTyped(written);
  return (person) => (readings.length === 0 ? '' : (readingFor(person, { readings })?.part ?? null));
}
