/** The names of schools and trusts. */
import { mostNamed, organisationOfLine, organisationsIn } from '../../../src/policy/vocabulary/organisation';

it.each([
  ['At Holm Lane Primary School we sign in.', ['Holm Lane Primary School']],
  ['Governors and Larkfield Academy agree.', ['Larkfield Academy']],
  ['St Peter and St Paul Catholic Primary School', ['St Peter and St Paul Catholic Primary School']],
  ['the School, its staff and the Multi Academy Trust', []],
])('%s: %j', (text, names) => {
  expect(organisationsIn(text)).toEqual(names);
});

it.each([
  ['WILLOW TREE PRE-SCHOOL', 'Willow Tree Pre-school'],
  ['[name of school]', '[name of school]'],
  ['Larkfield Primary School staff handbook for new colleagues', null],
])('the line %s is %s', (line, name) => {
  expect(organisationOfLine(line)).toBe(name);
});

it('takes the name that is written most often, the earliest of equals', () => {
  const larkfield = 'Larkfield Primary School';
  const holm = 'Holm Lane Academy';
  expect(mostNamed([`${holm} is near.`, `${larkfield} is here.`, `${larkfield} is small.`])).toBe(larkfield);
  expect(mostNamed([`${holm} is near.`, `${larkfield} is here.`])).toBe(holm);
  expect(mostNamed(['Nobody is named.'])).toBeNull();
});
