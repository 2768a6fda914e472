/**
 * "Who signs", or "Only at sites", that was changed by hand among groups and sites that are all in use. In: forms' notes, which keep who signed in each when
 * that was last found right, and the register; out: what has to be asked, and the notes as they are to be kept.
 */

import type { Day } from '../../../common/day';
import { counted, joinedInShort } from '../../../common/words';
import type { Person, Policy, Register } from '../../../register/model';
import { isAmong, type WhoSigns, whoAsNoted, whoInWords, whoNoted } from '../../../register/people/audience';
import { leftOn } from '../../../register/people/employment';
import type { Question } from '../../../register/reading/review-queue';
import { rowsTold } from '../../../register/workbook/tab';
import { POLICIES } from '../../../register/workbook/tabs';
import type { OpenForm } from '../../notes';
import { personAtForm } from '../../run';
import { countOf, keyOf, saidOf } from './said-before';

/** So many people who are to sign more at once are hardly meant where a cell was filled down or pasted over. */
const MANY = 3;

/** How a decision about who signs begins. */
const WHO_SIGNS = 'who signs ';

interface ChangedAudience {
  policy: Policy;
  /** What a decision about the change is recorded under. */
  key: string;
  before: WhoSigns;
  /** Who need not sign it any more, and who is to sign it now. */
  ends: Person[];
  begins: Person[];
}

/** One question, however many policies were changed, until somebody says that it is so. */
export function audienceQuestions(forms: readonly OpenForm[], register: Register, today: Day): Question[] {
  const changes = audiencesInQuestion(forms, register, today);
  if (changes.length === 0) return [];
  const which = joinedInShort(
    changes.map(({ policy, before }) => {
      return `${policy.title} (${policy.code}: ${whoInWords(before)}, now ${whoInWords(whoNoted(whoAsNoted(policy)))})`;
    }),
  );
  const of = (whose: 'ends' | 'begins'): number =>
    new Set(changes.flatMap((change) => change[whose].map(({ number }) => number))).size;
  const effects = [
    ...(of('ends') === 0 ? [] : [counted(of('ends'), 'person no longer signs', 'people no longer sign')]),
    ...(of('begins') === 0 ? [] : [`${counted(of('begins'), 'more person is', 'more people are')} to sign`]),
  ];
  const isBySite = changes.some(({ policy, before }) => policy.sites.length + before.sites.length > 0);
  const [changed, columns] = isBySite
    ? ['"Who signs" or "Only at sites"', '"Who signs" and "Only at sites"']
    : ['"Who signs"', '"Who signs"'];
  const what = `Policies: ${changed} is not as before for ${which}. ${effects.join('; ')}. If that is not meant, please press Undo or correct ${columns}; if it is right, choose ignore.`;
  return [{ response: WHO_SIGNS + changes.map(({ key }) => key).join('; '), where: POLICIES.title, what }];
}

/** People at forms that they are to sign only because of a change that is asked about. */
export function begunByAudience(forms: readonly OpenForm[], register: Register, today: Day): string[] {
  const changes = audiencesInQuestion(forms, register, today);
  const open = [...(changes.some(({ ends }) => ends.length > 0) ? changes : []), ...emptied(forms, register, today)];
  return open.flatMap(({ policy, begins }) =>
    forms
      .filter(({ policyCode }) => policyCode === policy.code)
      .flatMap(({ formId }) => begins.map(({ number }) => personAtForm(formId, number))),
  );
}

/**
 * "Who signs" that was cleared, and either cell where it cannot be read, asks everyone: whoever was not asked before is not
 * emailed until it says who signs.
 */
function emptied(forms: readonly OpenForm[], register: Register, today: Day) {
  const { policies, people } = register;
  const noted = notedOf(forms);
  return policies.flatMap((policy) => {
    const note = noted.get(policy.code);
    if (note === undefined || (policy.audience.length > 0 && !isSiteUnread(policy, register))) return [];
    const before = whoNoted(note.audience);
    const begins = people.filter((person) => leftOn(person, today) === null && !isAmong(person, before));
    return [{ policy, begins }];
  });
}

/** What forms' notes keep of who signs each policy. */
function notedOf(forms: readonly OpenForm[]) {
  return new Map(
    forms.flatMap(({ policyCode, audience, audienceSaid }) =>
      audience === null ? [] : [[policyCode, { audience, audienceSaid }] as const],
    ),
  );
}

/** The notes with who signs now, but where that is asked about, or told otherwise. */
export function withAudiences(forms: readonly OpenForm[], register: Register, today: Day): OpenForm[] {
  const asked = new Set(audiencesInQuestion(forms, register, today).map(({ policy }) => policy.code));
  const policies = new Map(register.policies.map((policy) => [policy.code, policy]));
  const said = saidOf(register.decisions, WHO_SIGNS);
  return forms.map((form) => {
    const policy = policies.get(form.policyCode);
    const isLeft = policy === undefined || asked.has(policy.code) || isToldOtherwise(policy, register);
    const isNoted = policy !== undefined && form.audience === whoAsNoted(policy) && form.audienceSaid !== null;
    if (isLeft || isNoted) return form;
    return { ...form, audience: whoAsNoted(policy), audienceSaid: countOf(said, policy.code) };
  });
}

function audiencesInQuestion(forms: readonly OpenForm[], register: Register, today: Day): ChangedAudience[] {
  const said = new Set(saidOf(register.decisions, WHO_SIGNS));
  const people = register.people.filter((person) => leftOn(person, today) === null);
  const noted = notedOf(forms);
  const changes = register.policies.flatMap((policy): ChangedAudience[] => {
    const note = noted.get(policy.code);
    const words = whoAsNoted(policy);
    if (note === undefined || note.audience === words || isToldOtherwise(policy, register)) return [];
    const key = keyOf(policy.code, words, note.audienceSaid);
    if (said.has(key)) return [];
    const before = whoNoted(note.audience);
    const ends = people.filter((person) => isAmong(person, before) && !isAmong(person, policy));
    const begins = people.filter((person) => !isAmong(person, before) && isAmong(person, policy));
    return [{ policy, key, before, ends, begins }];
  });
  const isUnusual = changes.some(({ ends, begins }) => ends.length > 0 || begins.length >= MANY);
  return isUnusual ? changes.filter(({ ends, begins }) => ends.length + begins.length > 0) : [];
}

/** An empty cell, one that cannot be read, and one that names nobody, are told where the tab is read. */
function isToldOtherwise(policy: Policy, register: Register): boolean {
  const isForNobody = !register.people.some((person) => isAmong(person, policy));
  return policy.audience.length === 0 || isSiteUnread(policy, register) || isForNobody;
}

function isSiteUnread({ row }: Policy, { problems }: Register): boolean {
  return row !== null && rowsTold(problems, POLICIES, POLICIES.columns.sites).has(row);
}
