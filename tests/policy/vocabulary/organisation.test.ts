/** The names of schools and trusts. */
import {
  beginsWithAnOrganisation,
  mostNamed,
  organisationOfLine,
  organisationsIn,
} from '../../../src/policy/vocabulary/organisation';

it.each([
  ['At Holm Lane Primary School we sign in.', ['Holm Lane Primary School']],
  ['Governors and Larkfield Academy agree.', ['Larkfield Academy']],
  ['St Peter and St Paul Catholic Primary School', ['St Peter and St Paul Catholic Primary School']],
  ['Our Lady of the Wayside Catholic Primary School', ['Our Lady of the Wayside Catholic Primary School']],
  ['Our School', []],
  ['St Winifred’s High School for Girls', ['St Winifred’s High School for Girls']],
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

it('tells a line that begins with a school’s name from one that speaks of it', () => {
  const lines = [
    'Holm Lane Primary School · reviewed in May',
    'The Elms School, Ambridge',
    'Working at Holm Lane Primary School',
  ];
  expect(lines.map(beginsWithAnOrganisation)).toEqual([true, true, false]);
});
