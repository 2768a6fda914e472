/** Questions about a policy that people answer before they sign: typed or pasted into one field, and shown as they are understood. */
import { counted } from '../../../common/words';
import type { PublishRequest } from '../../../flows';
import {
  HOW_TO_TYPE,
  isPointNumber,
  MOST_QUESTIONS,
  type QuestionToAnswer,
  questionsTyped,
} from '../../../policy/version/questions-to-answer';
import { button, buttons, type Card, mainButton, type Section, text, type Widget } from '../../card';

/** Where they are about another policy than the document beside the panel: the field in which it is chosen, then the parameter; its code. */
export const POLICY = 'policy';

/** Another policy than the document beside the panel, which these questions are about. */
export interface AboutPolicy {
  code: string;
  /** The questions that are kept for it already, as they were typed; "" for none. */
  kept: string;
}

/** The field of them. */
export const QUESTIONS = 'questions';

export function questionsSection({ questions = '' }: PublishRequest): Section {
  const { length } = questionsTyped(questions);
  const words =
    length === 0
      ? 'None: people read and sign.'
      : `${counted(length, 'question')}, one a page. Nobody can sign before choosing the right answer to each.`;
  return {
    heading: 'Questions to answer before signing',
    widgets: [
      text(words),
      buttons(button(length === 0 ? 'Ask some questions' : 'Change the questions', 'show questions to answer')),
    ],
  };
}

/**
 * @param typed as it was filled in @param faults what is wrong with it
 * @param about the policy that they are about, where that is not in the document beside the panel
 */
export function questionsCard(typed: string, faults: readonly string[], title: string, about?: AboutPolicy): Card {
  const questions = questionsTyped(typed);
  return {
    name: 'questions to answer',
    title: 'Questions to answer',
    subtitle: title,
    sections: [
      ...(faults.length === 0
        ? []
        : [{ heading: 'Please correct', widgets: faults.map((fault) => text([{ warning: fault }])) }]),
      ...(about === undefined || about.kept === typed ? [] : replacedSection(about)),
      {
        widgets: [
          text(
            `Up to ${MOST_QUESTIONS}, typed here, or read from a document that staff do not see: open the panel beside that one. A star before the right answer, a dash before every other; “Point” names the point that is shown after another answer.`,
          ),
          {
            kind: 'input',
            field: QUESTIONS,
            title: 'Questions and answers',
            hint: 'See the example below',
            value: typed,
            isLong: true,
          },
          text([{ quiet: HOW_TO_TYPE }]),
        ],
      },
      ...(questions.length === 0 ? [] : [{ heading: 'As staff are asked', widgets: questions.map(questionFact) }]),
      {
        widgets: [
          text([
            {
              quiet:
                'The record says “Answered 5 of 5 questions” and nothing else: how often somebody tried is kept nowhere. A minor change keeps the questions of its version.',
            },
          ]),
        ],
      },
    ],
    footer: {
      main: mainButton('Save', 'save questions to answer', about === undefined ? undefined : { [POLICY]: about.code }),
      other: button('Back', 'go back'),
    },
  };
}

function replacedSection({ kept }: AboutPolicy): Section[] {
  const { length } = questionsTyped(kept);
  if (length === 0) return [];
  const those = length === 1 ? 'question' : `${length} questions`;
  const words = `These take the place of the ${those} kept for this policy.`;
  return [{ widgets: [text([{ warning: words }])] }];
}

function questionFact({ question, right, wrong, point }: QuestionToAnswer): Widget {
  const others = wrong.map((answer) => `☐ ${answer}`);
  const shown = isPointNumber(point) ? `point ${point}` : `“${point}”`;
  return {
    kind: 'fact',
    words: [{ bold: question }],
    below: [`☑ ${right || '…'}`, ...others, ...(point === '' ? [] : [`Another answer shows ${shown}`])].join('\n'),
  };
}
