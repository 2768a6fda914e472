/** Questions about a policy → pages: one question each, and behind it the page for whoever chose another answer than the right one. */
import { order } from '../../common/lists';
import { questionIn } from '../../policy/version/questions-to-answer';
import type { VersionItem } from '../../policy/version/version-text';
import type { PagePlan } from '../form-plan';

export const ON_FIRST_PAGE = 'its link is on the first page';
/** In the form for visitors, whose first page has no link: they have no access to the document. */
export const ON_THE_PAGES = 'it is on the pages before these questions';

/**
 * Nobody comes past a question without its right answer: any other leads to a page that leads back to it.
 * @param before how many pages stand before the first of these @param where the policy is found again
 */
export function answerPages(items: readonly VersionItem[], before: number, where: string): PagePlan[] {
  const asked = items.filter(({ kind }) => kind === 'to answer');
  return asked.flatMap((item, i): PagePlan[] => {
    const { question, right, wrong, point } = questionIn(item);
    const own = before + 2 * i;
    const help = point === '' ? `Please look it up in the policy; ${where}.` : `The policy says:\n${point}`;
    return [
      {
        title: `Question ${i + 1} of ${asked.length}`,
        help: '',
        items: [
          {
            kind: 'one right',
            number: item.number,
            title: question,
            // As the manager typed them the right one might always be the first.
            choices: [right, ...wrong].sort(order),
            right,
            ifRight: own + 2,
            ifNot: own + 1,
          },
        ],
      },
      {
        title: 'That is not what the policy says',
        help: `${help}\n\nPlease click Next and choose again.`,
        items: [],
        leadsTo: own,
      },
    ];
  });
}
