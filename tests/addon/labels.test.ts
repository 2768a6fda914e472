/** The check that every card goes through finds a label that Google would cut off. */

import * as v from 'valibot';
import { type CardJson, CardSchema } from '../../local/panel/card';
import { faultsOf } from '../support/card-checker';

function cardWith(fact: object): CardJson {
  return v.parse(CardSchema, {
    header: { title: 'Visitors' },
    sections: [{ widgets: [{ decoratedText: { text: 'Joe', ...fact } }] }],
  });
}

const button = (text: string) => ({ text, onClick: { action: { function: 'act' } } });

test.each([
  ['2 September 2026, 10:42', {}, []],
  ['Line manager is emailed after (days late)', {}, []],
  [
    'Head teacher is emailed after (days overdue)',
    {},
    ['the label "Head teacher is emailed after (days overdue)" is cut off'],
  ],
  [
    'Acceptable Use Policy for all our Visitors',
    { startIcon: { knownIcon: 'PERSON' } },
    ['the label "Acceptable Use Policy for all our Visitors" is cut off'],
  ],
  ['2 September 2026', { button: button('Open') }, []],
  [
    'P1, version 1.0',
    { button: button('Has joined the staff') },
    ['the label "P1, version 1.0" is cut off', '"Has joined the staff" leaves no room for the words beside it'],
  ],
])('"%s" %j', (topLabel, beside, faults) => {
  expect(faultsOf(cardWith({ topLabel, ...beside }))).toEqual(faults);
});
