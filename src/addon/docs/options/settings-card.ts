/** What is chosen for publishing, to be changed; and what was filled in, read back. */

import * as v from 'valibot';
import type { Day } from '../../../common/day';
import { PolicySignOffError } from '../../../common/problem';
import { counted, joined } from '../../../common/words';
import type { PublishRequest } from '../../../flows';
import { AGREE_BY } from '../../../form/form-plan';
import type { Register } from '../../../register/model';
import { ALL_STAFF, EVERYONE } from '../../../register/people/audience';
import { readingsTyped } from '../../../register/people/readings';
import { sitesInUse } from '../../../register/people/sites';
import { validityOfMonths } from '../../../register/signing/validity';
import { type Validity, validity, validityInWords } from '../../../register/workbook/validity-cell';
import {
  type Button,
  button,
  buttons,
  type Card,
  mainButton,
  type Option,
  type Section,
  text,
  type Widget,
} from '../../card';
import { inputOf, type PanelEvent } from '../../event';
import type { PolicyContext } from '../policy-context';
import {
  asRequested,
  audienceInWords,
  type Choices,
  choicesOf,
  groupsOf,
  howOften,
  quoted,
  wayInWords,
  whoInPanel,
} from './choices';
import { countersignerInput, countersignerTyped } from './countersigner-card';
import { countersignerOf } from './countersigner-proposal';
import { partsNamed } from './readings-proposal';
import { type Ambiguous, peopleIn, peopleInWords } from './who-signs';

const MONTHS = [6, 12, 24, 36];
const NEVER = 'never';
const DAYS = [7, 14, 21, 28];
const GRACE = [0, 3, 7, 14];
/** The day on which most schools' year begins. */
const FIRST_OF_SEPTEMBER: Validity = { kind: 'each year', month: 9, day: 1 };
const READINGS = 'readings';
const SITES = 'sites';
/** Google takes a hundred options. */
const MOST_GROUPS = 60;

export function settingsCard(context: PolicyContext): Card {
  const choices = choicesOf(context);
  return {
    name: 'settings',
    title: 'Publishing options',
    subtitle: context.reading.title,
    sections: [
      audienceSection(context, choices),
      { widgets: [...timeWidgets(choices), wayWidget(choices)] },
      readingsSection(choices, partsNamed(context)),
      {
        widgets: [
          ...countersignerInput(context.register.settings, countersignerOf(context)),
          ...quoted(context.reading.countersign?.by ?? ''),
        ],
      },
    ],
    footer: { main: mainButton('Save', 'save settings'), other: button('Back', 'go back') },
  };
}

/** Groups to tick, each with how many are in it. */
export function audienceSection(
  { register, today }: Pick<PolicyContext, 'register' | 'today'>,
  { audience, sites, says }: Pick<Choices, 'audience' | 'sites' | 'says'>,
): Section {
  const groups = [...new Set([EVERYONE, ALL_STAFF, ...groupsOf(register).slice(0, MOST_GROUPS), ...audience])];
  return {
    widgets: [
      {
        kind: 'choice',
        field: 'audience',
        title: 'Who signs',
        as: 'some of',
        options: groups.map((group) => ({
          text: `${audienceInWords([group])} (${peopleInWords(register, { audience: [group], sites: [] }, today)})`,
          value: group,
          isChosen: audience.includes(group),
        })),
      },
      ...quoted(says.audience),
      ...sitesWidget(register, sites, today),
    ],
  };
}

/** Sites to tick, where the school has more than one or the policy is for some. */
function sitesWidget(register: Register, chosen: readonly string[], today: Day): Widget[] {
  const sites = sitesInUse(register.people, today);
  if (sites.length < 2 && chosen.length === 0) return [];
  return [
    {
      kind: 'choice',
      field: SITES,
      title: 'Only at (tick none for every site)',
      as: 'some of',
      options: [...new Set([...sites.slice(0, MOST_GROUPS), ...chosen])].map((site) => ({
        text: `${site} (${peopleInWords(register, { audience: [], sites: [site] }, today)})`,
        value: site,
        isChosen: chosen.includes(site),
      })),
    },
  ];
}

/** How often, by when, and how long after it. */
export function timeWidgets({
  lasts,
  daysToSign,
  graceDays,
  says,
}: Omit<Choices, 'audience' | 'sites' | 'agreeBy' | 'missing' | 'whoReads'>): Widget[] {
  const months = lasts.kind === 'months' ? lasts.months : null;
  const others = lasts.kind === 'each year' ? [lasts] : [FIRST_OF_SEPTEMBER];
  return [
    {
      kind: 'choice',
      field: 'resignMonths',
      title: 'How often',
      as: 'list',
      options: [
        ...numbers(MONTHS, months, (number) => howOften(validityOfMonths(number))),
        ...others.map((yearly) => ({
          text: howOften(yearly),
          value: validityInWords(yearly),
          isChosen: lasts.kind === 'each year',
        })),
        {
          text: howOften(validityOfMonths(null)),
          value: NEVER,
          isChosen: lasts.kind === 'until next version' || lasts.kind === 'once',
        },
      ],
    },
    ...quoted(says.lasts),
    {
      kind: 'choice',
      field: 'daysToSign',
      title: 'Time to sign',
      as: 'list',
      options: numbers(DAYS, daysToSign, (days) => counted(days, 'day')),
    },
    {
      kind: 'choice',
      field: 'graceDays',
      title: 'Grace period after the due date',
      as: 'list',
      options: numbers(GRACE, graceDays, (days) => (days === 0 ? 'None' : counted(days, 'day'))),
    },
  ];
}

function wayWidget({ agreeBy }: Choices): Widget {
  return {
    kind: 'choice',
    field: 'agreeBy',
    title: 'How people agree in the form',
    as: 'one of',
    options: AGREE_BY.map((way) => ({ text: wayInWords(way), value: way, isChosen: way === agreeBy })),
  };
}

function readingsSection({ whoReads, says }: Choices, named: readonly string[]): Section {
  return {
    widgets: [
      {
        kind: 'input',
        field: READINGS,
        title: 'What each group reads',
        hint: 'The whole: leaders; Part one: teaching, support',
        isLong: true,
        value: whoReads,
      },
      ...quoted(says.whoReads),
      ...(named.length === 0 ? [] : [text([{ quiet: `Named in the document: ${named.join(' · ')}` }])]),
      text([
        {
          quiet:
            'For guidance of which groups read different parts, the fullest first. A person in two groups reads the fuller. Empty: everyone reads all of it.',
        },
      ]),
    ],
  };
}

/** @throws {PolicySignOffError} where something there cannot be read */
function readingsFilledIn(event: PanelEvent): string {
  const typed = inputOf(event, READINGS);
  const [fault] = readingsTyped(typed).faults;
  if (fault === undefined) return typed;
  throw new PolicySignOffError({
    code: 'READING_NOT_READ',
    message: `"${fault}" under "What each group reads" cannot be read. Please go back and write what is read, a colon, and the groups: Part one: teaching, support.`,
  });
}

/** A group was ticked together with one that holds it: which is meant is asked, and what else was filled in is carried along. */
export function whoIsMeantCard(
  register: Register,
  { wide, narrow }: Ambiguous,
  draft: PublishRequest,
  today: Day,
): Card {
  const choice = (audience: string[]): Button => {
    const who = { audience, sites: draft.sites ?? [] };
    const count = counted(peopleIn(register, who, today), 'person', 'people');
    const parameters = { draft: JSON.stringify({ ...draft, audience }) };
    return button(`${whoInPanel(who)} (${count})`, 'save audience', parameters);
  };
  return {
    name: 'who is meant',
    title: 'Who signs?',
    sections: [
      {
        widgets: [
          text(
            `You ticked ${joined((draft.audience ?? []).map((one) => `“${audienceInWords([one])}”`))}. One of them holds all the people of another. Who is meant?`,
          ),
          buttons(choice(wide), choice(narrow)),
          buttons(button('Back', 'go back')),
        ],
      },
    ],
  };
}

/** The usual numbers, and the one that is chosen. */
function numbers(usual: readonly number[], chosen: number | null, inWords: (number: number) => string): Option[] {
  const all = chosen === null || usual.includes(chosen) ? usual : [...usual, chosen].sort((a, b) => a - b);
  return all.map((number) => ({ text: inWords(number), value: String(number), isChosen: number === chosen }));
}

/** What was filled in, laid over what was chosen before. @throws {PolicySignOffError} where nobody is to sign */
export function draftFrom(
  event: PanelEvent,
  { countersignedBy: _before, signedEach: _each, resignMonths: _months, sites: _sites, ...draft }: PublishRequest,
): PublishRequest {
  const audience = [...(event.inputs.audience ?? [])];
  if (audience.length === 0) {
    throw new PolicySignOffError({
      code: 'NOBODY_SIGNS',
      message: 'Nobody is ticked under "Who signs". Please go back and tick everyone, or at least one group.',
    });
  }
  const sites = [...(event.inputs[SITES] ?? [])];
  const countersignedBy = countersignerTyped(event);
  return {
    ...draft,
    audience,
    ...(sites.length === 0 ? {} : { sites }),
    ...asRequested(lastsTyped(inputOf(event, 'resignMonths'))),
    daysToSign: wholeNumber(inputOf(event, 'daysToSign'), 14),
    graceDays: wholeNumber(inputOf(event, 'graceDays'), 0),
    agreeBy: AGREE_BY.find((way) => way === inputOf(event, 'agreeBy')) ?? AGREE_BY[0],
    readings: readingsFilledIn(event),
    ...(countersignedBy === null ? {} : { countersignedBy }),
  };
}

function lastsTyped(words: string): Validity {
  if (words === NEVER) return validityOfMonths(null);
  const yearly = v.safeParse(validity, words);
  return yearly.success && yearly.output.kind === 'each year'
    ? yearly.output
    : validityOfMonths(wholeNumber(words, 12));
}

function wholeNumber(words: string, otherwise: number): number {
  return /^\d{1,3}$/.test(words) ? Number(words) : otherwise;
}
