/** Sites: as they are typed, who signs a policy that is for some of them, and what is asked about. */
import type { Day } from '../../../src/common/day';
import { compareList } from '../../../src/register/import/compare-list';
import { readEarlierLists } from '../../../src/register/import/earlier-lists';
import { readStaffList } from '../../../src/register/import/listed-people';
import { groupQuestions } from '../../../src/register/laws/groups/changed';
import { siteProblems, siteQuestions } from '../../../src/register/laws/groups/sites';
import type { Person, Policy, Register } from '../../../src/register/model';
import { peopleAmong, whoAsNoted, whoInWords, whoNoted } from '../../../src/register/people/audience';
import { notesWithGroups } from '../../../src/register/people/changed-groups';
import { bySite, sitesInUse } from '../../../src/register/people/sites';
import { readRegister } from '../../../src/register/read-register';
import { sitesAlike } from '../../../src/register/reading/groups';
import { aPerson, aPolicy, aRegister } from '../made';

const TODAY: Day = '2026-10-05';
const ADA = aPerson({ number: 1, row: 2, name: 'Ada', sites: ['Oak Lane'] });
const BEN = aPerson({ number: 2, row: 3, name: 'Ben', sites: ['Riverside'] });
const CEM = aPerson({ number: 3, row: 4, name: 'Cem', groups: ['support'], sites: ['Oak Lane', 'Riverside'] });
const DEE = aPerson({ number: 4, row: 5, name: 'Dee', groups: ['support'] });
const PEOPLE = [ADA, BEN, CEM, DEE];

describe('as they are typed', () => {
  test.each<[string, string[][], string[][]]>([
    [
      'one spelling, the one that most have',
      [['oak lane'], ['Oak Lane'], ['Oak Lane']],
      [['Oak Lane'], ['Oak Lane'], ['Oak Lane']],
    ],
    ['a name with "and" is one site', [['Hill and Dale']], [['Hill and Dale']]],
    [
      'two sites with "and", "/" or "&" where one is known',
      [['A and B'], ['A/B'], ['B & A'], ['A']],
      [['A', 'B'], ['A', 'B'], ['B', 'A'], ['A']],
    ],
    [
      'all sites, both: at each that anybody is at',
      [['A'], ['All sites'], ['both'], ['all schools'], ['B']],
      [['A'], ['A', 'B'], ['A', 'B'], ['A', 'B'], ['B']],
    ],
    ['nothing', [['n/a'], ['-'], []], [[], [], []]],
    [
      'kinds of apostrophe',
      [['St Mary’s'], ["St Mary's"], ["St Mary's"]],
      [["St Mary's"], ["St Mary's"], ["St Mary's"]],
    ],
  ])('%s', (_what, typed, sites) => {
    expect(sitesAlike(typed, []).people).toEqual(sites);
  });

  test('of a policy: as people have them; all sites is every site; one that nobody has stays', () => {
    expect(sitesAlike([['Oak Lane']], [['OAK LANE'], ['all sites'], ['Hilltop'], []]).policies).toEqual([
      ['Oak Lane'],
      [],
      ['Hilltop'],
      [],
    ]);
  });

  test.each(['-', 'n/a', 'none', 'N/A'])('of a policy: %s is every site, as an empty cell is', (typed) => {
    expect(sitesAlike([['Oak Lane']], [[typed], [typed, 'oak lane']]).policies).toEqual([[], ['Oak Lane']]);
  });

  test.each(['Site', 'School', 'Campus', 'Academy'])('under the heading %s', (heading) => {
    const { people, policies } = readRegister({
      Staff: [
        ['Name', 'Email', heading],
        ['Ada Ash', 'a@larkfield.example', 'Oak Lane'],
      ],
      Policies: [
        ['Code', 'Policy', 'Who signs', 'Only at sites'],
        ['P1', 'Fire', 'everyone', 'oak lane'],
      ],
    });
    expect([people[0]?.sites, policies[0]?.sites]).toEqual([['Oak Lane'], ['Oak Lane']]);
  });
});

test.each<[Partial<Policy>, string[]]>([
  [{ audience: ['everyone'], sites: [] }, ['Ada', 'Ben', 'Cem', 'Dee']],
  [{ audience: ['everyone'], sites: ['Oak Lane'] }, ['Ada', 'Cem']],
  [{ audience: ['teaching'], sites: ['Oak Lane'] }, ['Ada']],
  [{ audience: ['all staff'], sites: ['Riverside'] }, ['Ben', 'Cem']],
  [{ audience: [], sites: ['Oak Lane', 'Riverside'] }, ['Ada', 'Ben', 'Cem']],
  [{ audience: ['everyone'], sites: ['Hilltop'] }, []],
])('who signs %j is in a group and at a site', (more, names) => {
  expect(peopleAmong(PEOPLE, aPolicy(more), TODAY).map(({ name }) => name)).toEqual(names);
});

test('who signs as a note keeps it is read again the same, and said in words', () => {
  const who = { audience: ['support', 'teaching'], sites: ['Oak Lane', 'Riverside'] };
  expect(whoNoted(whoAsNoted(who))).toEqual(who);
  expect(whoNoted(whoAsNoted({ ...who, sites: [] }))).toEqual({ ...who, sites: [] });
  expect(whoInWords(who)).toBe('support, teaching, only at Oak Lane and Riverside');
});

test('in use are the sites of those who have not left: on the last day a site still is, the day after no more', () => {
  const people = [ADA, { ...BEN, leavesOn: TODAY }] as const;
  expect(sitesInUse(people, TODAY)).toEqual(['Oak Lane', 'Riverside']);
  expect(sitesInUse(people, '2026-10-06')).toEqual(['Oak Lane']);
});

test('people by site stand at each of theirs, the sites by the alphabet, whoever has none last', () => {
  const told = [...bySite([DEE, BEN, CEM, ADA], (person) => person)];
  expect(told.map(([site, people]) => [site, ...people.map(({ name }) => name)])).toEqual([
    ['Oak Lane', 'Cem', 'Ada'],
    ['Riverside', 'Ben', 'Cem'],
    ['(no site)', 'Dee'],
  ]);
  expect([...bySite([], (person: Person) => person)]).toEqual([]);
});

describe('what is asked about', () => {
  const asked = (people: Person[], ...policies: Partial<Policy>[]) =>
    siteProblems({ people, policies: policies.map((more) => aPolicy(more)) }, TODAY).map(({ message }) => message);
  const asksOf = (people: Person[], ...policies: Partial<Policy>[]) =>
    siteQuestions({ people, policies: policies.map((more) => aPolicy(more)) }, TODAY);
  const mayBe = (people: Person[], ...policies: Partial<Policy>[]) =>
    asksOf(people, ...policies).map(({ what }) => what);

  test('nothing where every site that a policy asks for is one that somebody has', () => {
    expect(asked([ADA, BEN, CEM], { sites: ['Oak Lane'] }, { sites: [] })).toEqual([]);
    expect(asked([DEE, aPerson()], {})).toEqual([]);
    expect(asked([], { sites: ['Oak Lane'] })).toEqual([]);
  });

  test('a site that nobody has, with the one that was meant', () => {
    expect(asked([ADA, BEN], { sites: ['Oka Lane', 'Riverside'] })).toEqual([
      'Acceptable use (P1) asks for people at "Oka Lane", and nobody on the staff list works there. Did you mean Oak Lane? Please correct "Only at sites" in Policies, or "Site" in Staff.',
    ]);
  });

  test('groups and sites that nobody has together', () => {
    expect(mayBe([ADA, BEN, CEM], { audience: ['teaching'], sites: ['Oak Lane'] })).toEqual([]);
    expect(mayBe([BEN, CEM], { audience: ['teaching'], sites: ['Oak Lane'] })).toEqual([
      'Acceptable use (P1) asks for teaching, only at Oak Lane, and nobody in these groups works there. Please correct "Who signs" or "Only at sites" in Policies, or "Site" in Staff; if somebody is yet to come there, choose ignore.',
    ]);
  });

  test('where nobody works yet once for each policy, its sites and its groups; a slip is none of these', () => {
    const responses = (more: Partial<Policy>) => asksOf([BEN, CEM], more).map(({ response }) => response);
    const [site] = responses({ sites: ['Elm Road', 'Riverside'] });
    const [groups] = responses({ audience: ['teaching'], sites: ['Oak Lane'] });
    const all = [
      site,
      groups,
      ...responses({ code: 'P2', sites: ['Elm Road'] }),
      ...responses({ sites: ['Ash Road'] }),
      ...responses({ audience: ['teaching', 'governor'], sites: ['Oak Lane'] }),
    ];
    expect(new Set(all).size).toBe(5);
    expect(responses({ sites: ['Riverside', 'Elm Road'] })).toEqual([site]);
    expect(responses({ sites: ['Oka Lane'] })).toEqual([]);
    expect(asksOf([], { sites: ['Elm Road'] })).toEqual([]);
  });

  test('a person’s site that is nearly one that more have', () => {
    const slip = aPerson({ number: 5, row: 6, name: 'Eli', sites: ['Oak Lanes'] });
    expect(asked([ADA, { ...ADA, number: 9 }, slip], {})).toEqual([
      'Staff, row 6: "Oak Lanes", the site of Eli, is nearly Oak Lane. Did you mean Oak Lane? Please correct "Site"; if it is a site of its own, a name that is less alike keeps the two apart.',
    ]);
  });

  test('whoever has left works nowhere: a site of theirs is nobody’s, and theirs is not asked about', () => {
    const gone = { leavesOn: '2026-10-04' } as const;
    const last = { leavesOn: TODAY } as const;
    expect(mayBe([ADA, { ...BEN, ...last }], { sites: ['Riverside'] })).toEqual([]);
    expect(mayBe([ADA, { ...BEN, ...gone }], { sites: ['Riverside'] })).toEqual([
      'Acceptable use (P1) asks for people at "Riverside", and nobody on the staff list works there. Please correct "Only at sites" in Policies, or "Site" in Staff; if somebody is yet to come there, choose ignore.',
    ]);
    const teaching = { audience: ['teaching'], sites: ['Oak Lane'] };
    expect(mayBe([BEN, CEM, { ...ADA, ...gone }], teaching)).toHaveLength(1);
    const slip = aPerson({ number: 5, row: 6, name: 'Eli', sites: ['Oak Lanes'] });
    expect(asked([ADA, { ...ADA, number: 9 }, { ...slip, ...gone }], {})).toEqual([]);
  });

  test('the policies that somebody without a site really misses, not those for others', () => {
    const office = { code: 'P1', title: 'Keys', audience: ['teaching'], sites: ['Riverside'] };
    const fire = { code: 'P2', title: 'Fire', audience: ['support'], sites: ['Oak Lane'] };
    const lockdown = { code: 'P3', title: 'Lockdown', audience: ['everyone'], sites: ['Riverside'] };
    const missed = (...policies: Partial<Policy>[]) =>
      /to sign (.*?)\. Please/.exec(asked(PEOPLE, ...policies)[0] ?? '')?.[1];
    expect(missed(office, fire)).toBe('Fire, which is only for Oak Lane');
    expect(missed(office, fire, lockdown)).toBe('Fire and Lockdown, which are only for some sites');
    expect(asked(PEOPLE, office)).toEqual([]);
  });

  test('many without a site in one row, however many they are', () => {
    const many = Array.from({ length: 7 }, (_, i) => ({ ...DEE, number: 10 + i, row: 10 + i, name: `Dee ${i + 1}` }));
    expect(asked([ADA, ...many], { audience: ['everyone'], sites: ['Oak Lane'] })).toEqual([
      'Staff, row 10: no site is entered for 7 people (Dee 1, Dee 2, Dee 3, Dee 4, Dee 5 and 2 more), so they are not asked to sign Acceptable use, which is only for Oak Lane. Please enter one under "Site"; all sites for somebody who works at every one, other for somebody who works at none.',
    ]);
  });

  test('somebody without a site who would sign, as long as the person has not left', () => {
    const policy = { audience: ['everyone'], sites: ['Oak Lane'] };
    expect(asked(PEOPLE, policy)).toEqual([
      'Staff, row 5: no site is entered for Dee, so this person is not asked to sign Acceptable use, which is only for Oak Lane. Please enter one under "Site"; all sites for somebody who works at every one, other for somebody who works at none.',
    ]);
    expect(asked(PEOPLE, { ...policy, audience: ['teaching'] })).toEqual([]);
    expect(asked([ADA, BEN, CEM, { ...DEE, leavesOn: '2026-10-04' }], policy)).toEqual([]);
  });
});

describe('a site that was changed by hand', () => {
  const register = (people: Person[], more: Partial<Register> = {}) =>
    aRegister({ people, policies: [aPolicy({ sites: ['Oak Lane'] })], ...more });
  const noted = notesWithGroups(register([ADA, BEN]), TODAY);

  test('is asked about where somebody drops out of what they sign', () => {
    const moved = register([{ ...ADA, sites: ['Riverside'] }, BEN], { numbers: noted });
    expect(groupQuestions(moved, TODAY).map(({ what }) => what)).toEqual([
      'Staff, row 2: Ada (teaching at Oak Lane, now teaching at Riverside) has another group or site than before. 1 person does not sign Acceptable use any more. If that is not meant, please press Undo or correct "Groups" and "Site"; if it is right, choose ignore.',
    ]);
  });

  test('is asked about where many who had none were given one that takes them into a policy', () => {
    const without = [5, 6, 7].map((number) => ({ ...DEE, number, row: number, name: `Dee ${number}` }));
    const before = notesWithGroups(register([ADA, ...without]), TODAY);
    expect(before.map(({ groups }) => groups)).toEqual([
      'teaching, at: Oak Lane',
      ...without.map(() => 'support, at: none'),
    ]);
    expect(groupQuestions(register([ADA, ...without], { numbers: before }), TODAY)).toEqual([]);
    const given = without.map((person) => ({ ...person, sites: ['Oak Lane'] }));
    expect(groupQuestions(register([ADA, ...given], { numbers: before }), TODAY).map(({ what }) => what)).toEqual([
      'Staff, row 5: Dee 5 (support without a site, now support at Oak Lane), Dee 6 (support without a site, now support at Oak Lane) and Dee 7 (support without a site, now support at Oak Lane) have other groups or sites than before. 3 people are to sign Acceptable use now. If that is not meant, please press Undo or correct "Groups" and "Site"; if it is right, choose ignore.',
    ]);
  });

  test('is not where one more is to sign, or where the notes are from before any policy was for some sites', () => {
    expect(groupQuestions(register([ADA, { ...BEN, sites: ['Oak Lane'] }], { numbers: noted }), TODAY)).toEqual([]);
    const before = notesWithGroups(aRegister({ people: [ADA, BEN], policies: [aPolicy()] }), TODAY);
    expect(before.map(({ groups }) => groups)).toEqual(['teaching', 'teaching']);
    expect(groupQuestions(register([ADA, BEN], { numbers: before }), TODAY)).toEqual([]);
  });
});

describe('a list from elsewhere', () => {
  const compare = (people: Person[], ...rows: string[][]) => {
    const list = readStaffList([['Name', 'Email', 'Role', 'Group', 'Campus'], ...rows]);
    if (list === null) throw new Error('No headings were found');
    const against = {
      register: aRegister({ people }),
      earlier: readEarlierLists([]),
      today: TODAY,
      owner: 'p@x.example',
    };
    const { changed, joiners } = compareList(list, { ...against, decided: { rows: new Map(), groups: new Map() } });
    return {
      changed: changed.map(({ person, cells }) => [
        person.name,
        ...cells.map(({ before, after }) => `${before} → ${after}`),
      ]),
      joined: joiners.map(({ name, sites }) => [name, ...sites]),
    };
  };
  const tolu = aPerson({ name: 'Tolu Adeyemi', sites: [] });
  const row = (site: string) => ['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Teacher', 'teaching', site];
  const newOne = ['Ina Park', 'i.park@larkfield.example', 'Teacher', 'teaching', 'Riverside'];

  test('brings sites where there is more than one, as the staff list spells them', () => {
    expect(compare([tolu], row('Oak Lane'), newOne)).toEqual({
      changed: [['Tolu Adeyemi', ' → Oak Lane']],
      joined: [['Ina Park', 'Riverside']],
    });
    expect(compare([{ ...tolu, sites: ['Oak Lane'] }], row('OAK LANE'), newOne).changed).toEqual([]);
    expect(compare([{ ...tolu, sites: ['Oak Lane'] }], row('Riverside')).changed).toEqual([
      ['Tolu Adeyemi', 'Oak Lane → Riverside'],
    ]);
  });
  test('says nothing with a column that holds one school for everybody', () => {
    const alone = row('Riverside');
    expect(compare([tolu], alone, newOne)).toEqual({ changed: [], joined: [['Ina Park']] });
  });
  test('takes no site away that was given by hand beside the one it knows, and an empty cell says nothing', () => {
    const both = { ...tolu, sites: ['Oak Lane', 'Riverside'] };
    expect(compare([both], row('Riverside')).changed).toEqual([]);
    expect(compare([both], row('')).changed).toEqual([]);
  });
});
