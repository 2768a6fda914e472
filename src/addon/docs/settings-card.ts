/** What is chosen for publishing, to be changed; and what was filled in, read back. */

import { PolicySignOffError } from '../../common/problem';
import type { PublishRequest } from '../../flows';
import { AGREE_BY } from '../../form/form-plan';
import { button, type Card, counted, mainButton, type Option, type Widget } from '../card';
import { inputOf, type PanelEvent } from '../event';
import { choicesOf, EVERYONE, groupsOf, howOften, peopleIn, wayInWords } from './choices';
import type { Beside } from './policy-context';
import { quoting } from './reading-cards';

const MONTHS = [6, 12, 24, 36];
const NEVER = 'never';
const DAYS = [7, 14, 21, 28];
const GRACE = [0, 3, 7, 14];
/** Google takes a hundred options. */
const MOST_GROUPS = 60;

export function settingsCard(beside: Beside): Card {
  const { register, today, reading } = beside;
  const choices = choicesOf(beside);
  const groups = [EVERYONE, ...groupsOf(register).slice(0, MOST_GROUPS)];
  const quoted = (words: string): Widget[] => {
    const { below } = quoting(words);
    return below === undefined ? [] : [{ kind: 'text', words: [{ quiet: below }] }];
  };
  return {
    name: 'settings',
    title: 'How it is published',
    subtitle: reading.title,
    sections: [
      {
        widgets: [
          {
            kind: 'choice',
            field: 'audience',
            title: 'Who signs',
            as: 'some of',
            options: groups.map((group) => ({
              text: `${group === EVERYONE ? 'Everyone' : group} (${peopleIn(register, [group], today)})`,
              value: group,
              isChosen: choices.audience.includes(group),
            })),
          },
          ...quoted(choices.says.audience),
        ],
      },
      {
        widgets: [
          {
            kind: 'choice',
            field: 'resignMonths',
            title: 'How often it is signed',
            as: 'list',
            options: [
              ...numbers(MONTHS, choices.resignMonths, howOften),
              { text: howOften(null), value: NEVER, isChosen: choices.resignMonths === null },
            ],
          },
          ...quoted(choices.says.resignMonths),
          {
            kind: 'choice',
            field: 'daysToSign',
            title: 'Time to sign, from being asked',
            as: 'list',
            options: numbers(DAYS, choices.daysToSign, (days) => counted(days, 'day')),
          },
          {
            kind: 'choice',
            field: 'graceDays',
            title: 'After that, before it counts as overdue',
            as: 'list',
            options: numbers(GRACE, choices.graceDays, (days) => (days === 0 ? 'At once' : `${days} days of grace`)),
          },
          {
            kind: 'choice',
            field: 'agreeBy',
            title: 'How people agree in the form',
            as: 'one of',
            options: AGREE_BY.map((way) => ({ text: wayInWords(way), value: way, isChosen: way === choices.agreeBy })),
          },
        ],
      },
    ],
    footer: { main: mainButton('Keep', 'keep settings'), other: button('Back', 'go back') },
  };
}

/** The usual numbers, and the one that is chosen. */
function numbers(usual: readonly number[], chosen: number | null, inWords: (number: number) => string): Option[] {
  const all = chosen === null || usual.includes(chosen) ? usual : [...usual, chosen].sort((a, b) => a - b);
  return all.map((number) => ({ text: inWords(number), value: String(number), isChosen: number === chosen }));
}

/** What was filled in, laid over what was chosen before. @throws {PolicySignOffError} where nobody is to sign */
export function draftFrom(event: PanelEvent, draft: PublishRequest): PublishRequest {
  const audience = [...(event.inputs.audience ?? [])];
  if (audience.length === 0) {
    throw new PolicySignOffError({
      code: 'NOBODY_SIGNS',
      message: 'Nobody is ticked under "Who signs". Please go back and tick everyone, or one group at least.',
    });
  }
  const months = inputOf(event, 'resignMonths');
  return {
    ...draft,
    audience: audience.includes(EVERYONE) ? [EVERYONE] : audience,
    resignMonths: months === NEVER ? null : wholeNumber(months, 12),
    daysToSign: wholeNumber(inputOf(event, 'daysToSign'), 14),
    graceDays: wholeNumber(inputOf(event, 'graceDays'), 0),
    agreeBy: AGREE_BY.find((way) => way === inputOf(event, 'agreeBy')) ?? AGREE_BY[0],
  };
}

function wholeNumber(words: string, otherwise: number): number {
  return /^\d{1,3}$/.test(words) ? Number(words) : otherwise;
}
