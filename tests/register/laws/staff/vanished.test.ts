/** People whose rows were deleted from the staff list: one question names five of them, and counts the others. */
import { vanishedQuestions } from '../../../../src/register/laws/staff/people';
import { aNumberNote, aRegister } from '../../made';

const NAMES = ['Ann Ash', 'Ben Bell', 'Cat Cole', 'Dan Dean', 'Eve Ellis', 'Fay Fox', 'Gil Gray'];
const asked = (many: number) => {
  const numbers = NAMES.slice(0, many).map((name, i) => aNumberNote({ number: i + 1, name }));
  return vanishedQuestions(aRegister({ numbers })).map(({ response, what }) => [response, what.split('. ')[0]]);
};

test.each([
  [1, 'people 1', 'Ann Ash (number 1) is no longer on the staff list, and is asked for nothing'],
  [
    5,
    'people 1 2 3 4 5',
    'Ann Ash (number 1), Ben Bell (number 2), Cat Cole (number 3), Dan Dean (number 4) and Eve Ellis (number 5) are no longer on the staff list, and are asked for nothing',
  ],
  [
    6,
    'people 1 2 3 4 5 6',
    'Ann Ash (number 1), Ben Bell (number 2), Cat Cole (number 3), Dan Dean (number 4), Eve Ellis (number 5) and 1 more person are no longer on the staff list, and are asked for nothing',
  ],
  [
    7,
    'people 1 2 3 4 5 6 7',
    'Ann Ash (number 1), Ben Bell (number 2), Cat Cole (number 3), Dan Dean (number 4), Eve Ellis (number 5) and 2 more people are no longer on the staff list, and are asked for nothing',
  ],
])('of %i', (many, response, what) => {
  expect(asked(many)).toEqual([[response, what]]);
});
