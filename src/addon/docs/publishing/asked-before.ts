/** Before a new version is published: what those are asked who signed the one before, how many get which form, and why. */
import { versionNumberOf } from '../../../common/version-label';
import { counted, joinedInShort } from '../../../common/words';
import { ASKED_BEFORE, type AskedBefore, changesSince, signsByCode, versionBefore } from '../../../flows';
import type { Job } from '../../../flows/notes/job';
import { costOf } from '../../../form/cost';
import type { ClauseChange } from '../../../policy/version/what-changed';
import type { Person, Version } from '../../../register/model';
import type { Obligation } from '../../../register/signing/obligations';
import { changesAskedIn } from '../../../register/workbook/tabs-publishing';
import { button, buttons, type Section, text, type Widget } from '../../card';
import { inputOf, type PanelEvent } from '../../event';
import { type BuiltPolicy, shortFormPlan } from './built-policy';

const FIELD = 'askedBefore';

/** So many are named. */
const NAMED = 3;

/** Nothing where no version was signed before, or where there is nothing to choose. @param owed if it is published */
export function askedBeforeSection(built: BuiltPolicy, owed: readonly Obligation[]): Section[] {
  const before = versionBefore(built.register, built.job.version);
  if (before === null || built.policy.lasts.kind === 'once') return [];
  const number = versionNumberOf(before.version);
  const heading = `People who signed version ${number}`;
  const changes = changesSince(built.register, before.version, built.job.version);
  if (!changes.some(({ kind }) => kind !== 'removed')) {
    const words =
      'No point is new or worded in another way, so there is no shorter form: everybody is asked for all of it.';
    return [{ heading, widgets: [text(words)] }];
  }
  return [{ heading, widgets: [...choiceWidgets(built, number, changes), ...whoGetsWhich(built, before, owed)] }];
}

/** What was chosen on the card; null where the card does not ask. */
export function askedBeforeChosen(event: PanelEvent): AskedBefore | null {
  const typed = inputOf(event, FIELD);
  return ASKED_BEFORE.find((one) => one === typed) ?? null;
}

/** As it is chosen at the moment. */
function chosen({ request }: Job): AskedBefore {
  return request.askedBefore ?? 'everything';
}

function choiceWidgets(built: BuiltPolicy, number: string, changes: readonly ClauseChange[]): Widget[] {
  const { job, policy } = built;
  const now = chosen(job);
  const runsOut = policy.lasts.kind === 'months' || policy.lasts.kind === 'each year';
  const option = (value: AskedBefore, words: string) => ({ text: words, value, isChosen: value === now });
  return [
    {
      kind: 'choice',
      field: FIELD,
      title: 'They are asked for',
      as: 'one of',
      options: [
        option('everything', 'all of it, as everybody'),
        option('changes', `only what has changed since version ${number}`),
        ...(runsOut
          ? [
              option(
                'changes, or the whole again',
                'only what has changed; if their signature runs out, also one tick for the whole',
              ),
            ]
          : []),
      ],
    },
    buttons(button('Show what follows', 'see who is asked')),
    ...(now === 'everything' ? [] : shortFormWidgets(built, now, changes)),
  ];
}

/** What the shorter form costs. */
function shortFormWidgets(built: BuiltPolicy, now: AskedBefore, changes: readonly ClauseChange[]): Widget[] {
  const { points, pages, minutes } = costOf(shortFormPlan(built, false, changes));
  const fact: Widget = {
    kind: 'fact',
    icon: 'document',
    words: [{ bold: `${counted(points, 'point')} on ${counted(pages, 'page')}` }],
    below: `About ${counted(minutes, 'minute')}. This form is made just before the first email; the form above is for everybody else.`,
  };
  const again = now === 'changes' ? [] : [button('With the whole again', 'show form pages', { [FORM]: AGAIN })];
  return [fact, buttons(button('See its pages', 'show form pages', { [FORM]: CHANGES }), ...again)];
}

/** The parameter that says which form's pages are shown. */
const FORM = 'form';
const CHANGES = 'changes';
const AGAIN = 'again';

/** Leads on to further pages of the same form. */
export function formShown({ parameters }: PanelEvent): Record<string, string> {
  const which = parameters[FORM];
  return which === undefined ? {} : { [FORM]: which };
}

/** The form whose pages are to be shown. */
export function planToShow(built: BuiltPolicy, { parameters }: PanelEvent): BuiltPolicy['plan'] {
  const which = parameters[FORM];
  return which === CHANGES || which === AGAIN ? shortFormPlan(built, which === AGAIN) : built.plan;
}

function whoGetsWhich({ register, owner, job }: BuiltPolicy, before: Version, owed: readonly Obligation[]): Widget[] {
  const number = versionNumberOf(before.version);
  const groups: Record<'changes' | 'runOut' | 'byCode' | 'never', Person[]> = {
    changes: [],
    runOut: [],
    byCode: [],
    never: [],
  };
  for (const { person, asks } of owed) {
    const changes = changesAskedIn(asks);
    if (changes === null) groups.never.push(person);
    else if (signsByCode(person, register, owner)) groups.byCode.push(person);
    else groups[changes.isWholeAgain ? 'runOut' : 'changes'].push(person);
  }
  const now = chosen(job);
  const again = now === 'changes, or the whole again' ? 'What has changed, and the whole again' : ALL;
  const facts = [
    peopleFact(
      'Only what has changed',
      groups.changes,
      `their signature of version ${number} still counts when this one is due`,
    ),
    peopleFact(again, groups.runOut, `their signature of version ${number} runs out before this one is due`),
    peopleFact(ALL, groups.byCode, 'they sign without a school account'),
    peopleFact(ALL, groups.never, `no signature of version ${number} counts for them`),
  ].flat();
  const intro = now === 'everything' ? [text([{ quiet: 'If only what has changed were asked for:' }])] : [];
  return facts.length === 0 ? [] : [...intro, ...facts];
}

const ALL = 'All of it';

function peopleFact(label: string, people: readonly Person[], why: string): Widget[] {
  if (people.length === 0) return [];
  const names = joinedInShort(
    people.map(({ name }) => name),
    NAMED,
  );
  return [
    { kind: 'fact', label, words: [{ bold: counted(people.length, 'person', 'people') }], below: `${names}: ${why}.` },
  ];
}
