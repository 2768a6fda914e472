/** An answer of a countersigner's form → what was decided, as values. */
import { NAME, ROLE } from '../../policy/version/version-text';
import type { FormAnswer } from '../read-answer';
import { APPROVES, ASKED, LATER, listNamed, NOBODY_WAITS } from './countersign-form';

interface Countersigner {
  by: string;
  role: string;
}

export interface ListReading extends Countersigner {
  /** Null where it names none. */
  list: number | null;
  /** Whether all on it were approved. */
  isAll: boolean;
  /** Labels as they stood beside the boxes. */
  ticked: string[];
  /** Whether those are come back to; otherwise they are not approved. */
  isLater: boolean;
  reasons: string;
}

/** Google's number of each question, as the form was built. */
type Items = Readonly<Record<string, string>>;

/** An answer about a list; whoever approved all of it is on no other page, whatever was ticked there before. */
export function readListAnswer(answer: FormAnswer, items: Items): ListReading {
  const { text, ticked } = given(answer, items);
  const choice = text(ASKED.decision);
  const isAll = choice.startsWith(APPROVES);
  return {
    by: text(NAME),
    role: text(ROLE),
    list: listNamed(choice),
    isAll,
    ticked: isAll ? [] : ticked(ASKED.ticked),
    isLater: text(ASKED.meant) === LATER,
    reasons: isAll ? '' : text(ASKED.reasons),
  };
}

export interface TickedReading extends Countersigner {
  approved: string[];
  refused: string[];
  reasons: string;
}

/** The same of a form that all countersigners of a policy had, in which each name was ticked. */
export function readTickedAnswer(answer: FormAnswer, items: Items): TickedReading {
  const { text, ticked } = given(answer, items);
  return {
    by: text(NAME),
    role: text(ROLE),
    approved: ticked('approved'),
    refused: ticked('refused'),
    reasons: text('reasons'),
  };
}

function given(answer: FormAnswer, items: Items) {
  const responseTo = (key: string) => answer.answers.find(({ item }) => item === items[key])?.response ?? '';
  return {
    text: (key: string): string => {
      const response = responseTo(key);
      return typeof response === 'string' ? response.trim() : response.join(', ');
    },
    ticked: (key: string): string[] => {
      const response = responseTo(key);
      const all = typeof response === 'string' ? [response] : response;
      return all.filter((item) => item !== '' && item !== NOBODY_WAITS);
    },
  };
}
