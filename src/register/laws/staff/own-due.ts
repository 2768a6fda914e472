/** An individual due date gives somebody more time. One that makes them late, where nobody else would be, is a slip: of the year, or of the row. */
import { checksum } from '../../../common/checksum';
import { type Day, longDate } from '../../../common/day';
import { groupedBy } from '../../../common/lists';
import { joinedInShort } from '../../../common/words';
import type { Register } from '../../model';
import type { Question } from '../../reading/review-queue';
import { obligationsOn } from '../../signing/obligations';
import { inRow } from '../../workbook/tab';
import { STAFF } from '../../workbook/tabs';

/** One for each person, until somebody says that it is meant, or they would be late without it, too. */
export function ownDueQuestions(register: Register, today: Day): Question[] {
  const people = register.people.filter(({ ownDueOn }) => ownDueOn !== null && ownDueOn < today);
  if (people.length === 0) return [];
  const late = obligationsOn({ ...register, people }, today);
  const usual = obligationsOn({ ...register, people: people.map((one) => ({ ...one, ownDueOn: null })) }, today);
  const hasten = late.filter((one, i) => one.status === 'overdue' && usual[i]?.status === 'due');
  return [...groupedBy(hasten, ({ person }) => person)].map(([{ number, name, row, ownDueOn }, own]): Question => {
    const where = inRow(STAFF.title, row);
    const titles = joinedInShort(own.map(({ policy }) => policy.title));
    const day = ownDueOn === null ? '' : longDate(ownDueOn);
    const what = `${where}: "Individual due date" of ${name} is ${day}. Without it ${titles} would not be overdue yet: an extension for one policy counts for what is asked since, too. Please correct it, or leave it empty to use the due date of each policy; if it is meant, choose ignore.`;
    return {
      response: `individual due date ${number} ${checksum(`${day} ${own.map(({ policy }) => policy.code).join(' ')}`)}`,
      where,
      what,
    };
  });
}
