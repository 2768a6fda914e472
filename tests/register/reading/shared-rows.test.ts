/** Many responses without a valid code share one row of To check, and one decision. */
import { toDay } from '../../../src/common/day';
import { eachOfFloods, floodQuestions } from '../../../src/register/reading/shared-rows';
import { WITH_NO_CODE } from '../../../src/register/signing/identity/sureness';
import { aSignature } from '../made';

const wrongCodes = (count: number, version = 'P1 v1.0') =>
  Array.from({ length: count }, (_, i) =>
    aSignature(toDay('2026-09-03'), { response: `${version} ${i}`, how: WITH_NO_CODE, version }),
  );
const MANY = { signatures: wrongCodes(31), decisions: [] };
const KEY = 'no valid code, P1 v1.0';
const typed = (decision: string, response = KEY) => ({ response, decision, person: 'Tolu Adeyemi' });

test('thirty are not many; thirty-one are one question, with how many they are and of which form', () => {
  expect(floodQuestions({ signatures: wrongCodes(30), decisions: [] })).toEqual([]);
  expect(floodQuestions(MANY)).toEqual([
    {
      response: KEY,
      where: 'Signatures',
      what: '31 responses to the form of P1 v1.0 for people without a school account came with a code that is not valid, and count for nobody. Choose reject, and all of them are discarded. They are listed in the tab Signatures.',
    },
  ]);
});

test.each(['reject', 'Ignore', 'REJECT all of them', 'ignored'])(
  '"%s" is said of each of them, and of no person',
  (word) => {
    const { typed: each, open } = eachOfFloods([typed(word)], MANY);
    expect(open).toEqual([]);
    expect(each).toHaveLength(31);
    expect(each[30]).toEqual({ response: 'P1 v1.0 30', decision: word, person: '' });
  },
);

test.each(['accept', 'please reject', ''])('"%s" is followed for none of them, and said to be', (word) => {
  expect(eachOfFloods([typed(word)], MANY)).toEqual({
    typed: [],
    open: [{ ...typed(word), fault: 'They can only be rejected or ignored together.' }],
  });
});

test('what was typed beside another row is as it was', () => {
  const other = typed('accept', 'another');
  expect(eachOfFloods([other], MANY)).toEqual({ typed: [other], open: [] });
  expect(eachOfFloods([typed('reject')], { signatures: wrongCodes(3), decisions: [] }).typed).toEqual([
    typed('reject'),
  ]);
});
