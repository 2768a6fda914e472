/** What is chosen for publishing, to be changed; and what was filled in, read back. */

import { PolicySignOffError } from '../../common/problem';
import { counted } from '../../common/words';
import type { PublishRequest } from '../../flows';
import { AGREE_BY } from '../../form/form-plan';
import { button, type Card, mainButton, type Option, type Section, type Widget } from '../card';
import { inputOf, type PanelEvent } from '../event';
import { type Choices, choicesOf, EVERYONE, groupsOf, howOften, peopleIn, wayInWords } from './choices';
import { countersignerInput, countersignerTyped } from './countersigner-card';
import type { PolicyContext } from './policy-context';
import { quoting } from './reading-cards';

const MONTHS = [6, 12, 24, 36];
const NEVER = 'never';
const DAYS = [7, 14, 21, 28];
const GRACE = [0, 3, 7, 14];
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
      timesSection(choices),
      {
        widgets: [
          ...countersignerInput(context.register.settings, context.draft.countersignedBy),
          ...quoted(context.reading.countersign?.by ?? ''),
        ],
      },
    ],
    footer: { main: mainButton('Save', 'save settings'), other: button('Back', 'go back') },
  };
}

function quoted(words: string): Widget[] {
  const { below } = quoting(words);
  return below === undefined ? [] : [{ kind: 'text', words: [{ quiet: below }] }];
}

function audienceSection({ register, today }: PolicyContext, { audience, says }: Choices): Section {
  const groups = [EVERYONE, ...groupsOf(register).slice(0, MOST_GROUPS)];
  return {
    widgets: [
      {
        kind: 'choice',
        field: 'audience',
        title: 'Who signs',
        as: 'some of',
        options: groups.map((group) => ({
          text: `${group === EVERYONE ? 'Everyone' : group} (${peopleIn(register, [group], today)})`,
          value: group,
          isChosen: audience.includes(group),
        })),
      },
      ...quoted(says.audience),
    ],
  };
}

function timesSection({ resignMonths, daysToSign, graceDays, agreeBy, says }: Choices): Section {
  return {
    widgets: [
      {
        kind: 'choice',
        field: 'resignMonths',
        title: 'How often',
        as: 'list',
        options: [
          ...numbers(MONTHS, resignMonths, howOften),
          { text: howOften(null), value: NEVER, isChosen: resignMonths === null },
        ],
      },
      ...quoted(says.resignMonths),
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
      {
        kind: 'choice',
        field: 'agreeBy',
        title: 'How people agree in the form',
        as: 'one of',
        options: AGREE_BY.map((way) => ({ text: wayInWords(way), value: way, isChosen: way === agreeBy })),
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
export function draftFrom(event: PanelEvent, { countersignedBy: _before, ...draft }: PublishRequest): PublishRequest {
  const audience = [...(event.inputs.audience ?? [])];
  if (audience.length === 0) {
    throw new PolicySignOffError({
      code: 'NOBODY_SIGNS',
      message: 'Nobody is ticked under "Who signs". Please go back and tick everyone, or at least one group.',
    });
  }
  const months = inputOf(event, 'resignMonths');
  const countersignedBy = countersignerTyped(event);
  return {
    ...draft,
    audience: audience.includes(EVERYONE) ? [EVERYONE] : audience,
    resignMonths: months === NEVER ? null : wholeNumber(months, 12),
    daysToSign: wholeNumber(inputOf(event, 'daysToSign'), 14),
    graceDays: wholeNumber(inputOf(event, 'graceDays'), 0),
    agreeBy: AGREE_BY.find((way) => way === inputOf(event, 'agreeBy')) ?? AGREE_BY[0],
    ...(countersignedBy === null ? {} : { countersignedBy }),
  };
}

function wholeNumber(words: string, otherwise: number): number {
  return /^\d{1,3}$/.test(words) ? Number(words) : otherwise;
}
