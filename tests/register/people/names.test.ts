/** Names as different hands write them. */
import { fitsName, haveWordInCommon, isSameName, namesApart } from '../../../src/register/people/names';
import { peopleLike, personMeant, staffIndexOf, whoSigned } from '../../../src/register/people/staff-index';
import { aPerson } from '../made';

describe('one name', () => {
  test.each([
    ['Carol Bright', 'carol  BRIGHT'],
    ['Carol Bright', 'Bright, Carol'],
    ['Carol Bright', 'Mrs Carol Bright'],
    ['Bright, Carol', 'Dr. Carol Bright'],
    ['Bright, Carol (Mrs)', 'Carol Bright'],
    ['Carol Bright', 'Carol Ann Bright'],
    ['Zoë Müller', 'Zoe Muller'],
    ['Søren Łukasz', 'Soren Lukasz'],
    ["Siobhán O'Brien", 'Siobhan O’Brien'],
    ['Tolu Adeyemi-Jones', 'Tolu Adeyemi Jones'],
    ['李 明', '李明'],
    ['Carol Bright', 'Carol Bright MBE'],
    ['Carol Bright', 'Dr Carol Bright PhD'],
    ['Carol Bright', 'Carol Bright, BA (Hons) QTS'],
    ['Bright, Carol', 'Carol Bright MEd NPQH'],
    ['Anna Kaur (née Singh)', 'Anna Kaur'],
    ['Anna Kaur née Singh', 'Anna Kaur'],
    ['Kaur, Anna (formerly Singh)', 'Anna Kaur'],
    ['Mrs Anna Kaur nee Singh', 'KAUR, Anna'],
    ['James Nee', 'Nee, James'],
  ])('%s is %s', (one, other) => {
    expect([isSameName(one, other), isSameName(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['Kate Bright', 'Katherine Bright'],
    ['Carol Bright', 'Carol Farrow'],
    ['Carol Bright', 'Bright'],
    ['Anna Maria Smith', 'Anna Louise Smith'],
    ['Thomas James', 'James Thomas'],
    ['Carol Bright', 'Carol Ma'],
    ['Wei Ma', 'Wei'],
    ['Bright Smith, TJ', 'Bright Smith, KL'],
    ['', ''],
    ['12', '12'],
    ['Anna Kaur née Singh', 'Anna Singh'],
    ['Lee Nee Soon', 'Lee'],
  ])('%s is not %s', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

test('of two who are called the same each is named with the role, or with the number where that tells nothing', () => {
  const lee = (number: number, role: string, name = 'Sam Lee') => aPerson({ number, name, role });
  const joe = aPerson({ number: 9, name: 'Joe Farrow' });
  expect(namesApart([lee(1, 'Teacher'), joe, lee(2, 'Cook', 'Lee, Sam')])).toEqual([
    'Sam Lee (Teacher)',
    'Joe Farrow',
    'Lee, Sam (Cook)',
  ]);
  expect(namesApart([lee(1, 'Cook'), lee(2, 'Cook'), lee(3, '')])).toEqual([
    'Sam Lee (number 1)',
    'Sam Lee (number 2)',
    'Sam Lee (number 3)',
  ]);
  // One person, twice.
  expect(namesApart([lee(1, 'Cook'), lee(1, 'Cook')])).toEqual(['Sam Lee', 'Sam Lee']);
});

describe('a name under an address that is known', () => {
  test.each([
    ['Carol Bright', 'C. Bright'],
    ['Carol Bright', 'Bright Carol'],
    ['Anna Kaur (née Singh)', 'Anna Singh'],
    ['Anna Kaur née Singh', 'Singh, Anna'],
    ['Kaur, Anna (formerly Singh)', 'A. Singh'],
    ['Anna Kaur, previously Singh', 'Anna Kaur'],
  ])('%s may sign as %s', (listed, signed) => {
    expect(fitsName(listed, signed)).toBe(true);
  });

  test.each([
    ['Katherine Bright', 'Kate Bright'],
    ['Carol Bright', 'D. Bright'],
    ['Carol Bright', 'Carol'],
    ['Anna Kaur (née Singh)', 'Anna Bright'],
    ['Anna Kaur (née Singh)', 'Mary Singh'],
  ])('%s signing as %s is worth a look', (listed, signed) => {
    expect(fitsName(listed, signed)).toBe(false);
  });

  test('after a marriage a word is left', () => {
    expect(haveWordInCommon('Tolu Adeyemi', 'Tolu Jones')).toBe(true);
    expect(haveWordInCommon('Tolu Adeyemi', 'Carol Bright')).toBe(false);
  });
});

const TOLU = aPerson({ formerAddresses: ['t.old@larkfield.example'] });
const KATHERINE = aPerson({ number: 2, name: 'Bright, Katherine', email: 'k.bright@larkfield.example' });
const JOE = aPerson({ number: 3, name: 'Joe Farrow', email: 'j.farrow@larkfield.example' });
const OTHER_JOE = aPerson({ number: 4, name: 'Farrow, Joe', email: null });
const staffIndex = staffIndexOf([TOLU, KATHERINE, JOE, OTHER_JOE]);

const verified = (address: string) => ({ address, isVerified: true });

describe('who signed', () => {
  test('is known by the address, whatever its case and the spaces around it', () => {
    expect(whoSigned(staffIndex, verified(' T.Adeyemi@Larkfield.example '), 'Tolu Adeyemi')).toEqual({
      person: TOLU,
      doubt: '',
      notice: '',
    });
  });

  test('is known by a former address', () => {
    expect(whoSigned(staffIndex, verified('t.old@larkfield.example'), 'Tolu Adeyemi').person).toBe(TOLU);
  });

  test('under another name is the owner of the address, and worth a look', () => {
    expect(whoSigned(staffIndex, verified('k.bright@larkfield.example'), 'Kate Bright')).toEqual({
      person: KATHERINE,
      doubt: '',
      notice: 'Signed as "Kate Bright" from the email address of Bright, Katherine.',
    });
  });

  test('under the name of a colleague waits, and is proposed for the colleague', () => {
    expect(whoSigned(staffIndex, verified('k.bright@larkfield.example'), 'Mr T. Adeyemi').doubt).toBe('');
    expect(whoSigned(staffIndex, verified('k.bright@larkfield.example'), 'ADEYEMI, Tolu')).toEqual({
      person: TOLU,
      doubt:
        'Signed as "ADEYEMI, Tolu" from the email address of Bright, Katherine. Please ask who of them signed: accept it for Tolu Adeyemi, or enter Bright, Katherine under "Person" and accept it.',
      notice: '',
    });
  });

  test('under a name that two colleagues have is proposed for neither', () => {
    const { person, doubt } = whoSigned(staffIndex, verified('k.bright@larkfield.example'), 'Joe Farrow');
    expect([person, doubt === '']).toEqual([null, false]);
  });

  test('under the name that the owner shares with a colleague is the owner’s', () => {
    expect(whoSigned(staffIndex, verified('j.farrow@larkfield.example'), 'Joe Farrow')).toEqual({
      person: JOE,
      doubt: '',
      notice: '',
    });
  });

  test('from an unknown address is nobody, however well the name fits', () => {
    expect(whoSigned(staffIndex, verified('tolu@home.example'), 'Tolu Adeyemi')).toEqual({
      person: null,
      doubt: 'tolu@home.example is not on the staff list. Please find out who signed as "Tolu Adeyemi".',
      notice: '',
    });
  });

  test('may be shown as somebody with a like name, or a mailbox that is called so', () => {
    expect(peopleLike(staffIndex, 'Kate Bright', '')).toEqual([KATHERINE]);
    expect(peopleLike(staffIndex, 'Tolu Adeyeni', '')).toEqual([TOLU]);
    expect(peopleLike(staffIndex, '', 'tadeyemi84@home.example')).toEqual([TOLU]);
    expect(peopleLike(staffIndex, 'Somebody Else', 'someone@home.example')).toEqual([]);
  });
});

describe('whom somebody means', () => {
  test.each([
    ['1', TOLU],
    ['1 Tolu Adeyemi', TOLU],
    ['t.old@larkfield.example', TOLU],
    ['Miss Tolu Adeyemi', TOLU],
    ['katherine bright', KATHERINE],
  ])('by "%s"', (written, person) => {
    expect(personMeant(staffIndex, written)).toEqual({ person });
  });

  test.each([
    ['9', 'Nobody on the staff list has the number 9.'],
    ['who@larkfield.example', 'Nobody on the staff list has the email address who@larkfield.example.'],
    ['Kate Bright', 'Nobody on the staff list is called "Kate Bright". Do you mean Bright, Katherine (number 2)?'],
    ['Zebedee', 'Nobody on the staff list is called "Zebedee".'],
    ['Joe Farrow', 'Joe Farrow (number 3) and Farrow, Joe (number 4) have that name. Please enter the number instead.'],
  ])('is not guessed from "%s"', (written, fault) => {
    expect(personMeant(staffIndex, written)).toEqual({ person: null, fault });
  });

  test('a name leads to everybody who has it', () => {
    expect(staffIndex.named('joe farrow')).toEqual([JOE, OTHER_JOE]);
    expect(staffIndex.named('Farrow, Joe')).toEqual([JOE, OTHER_JOE]);
    expect(staffIndex.named('Zebedee')).toEqual([]);
  });

  test.each([
    [2, 'Jo Lee (number 1) and Jo Lee (number 2) have'],
    [4, 'Jo Lee (number 1), Jo Lee (number 2), Jo Lee (number 3) and Jo Lee (number 4) have'],
    [5, 'Jo Lee (number 1), Jo Lee (number 2), Jo Lee (number 3) and 2 others have'],
  ])('of %i with one name only the first few are listed', (count, told) => {
    const namesakes = Array.from({ length: count }, (_, i) => aPerson({ number: i + 1, name: 'Jo Lee' }));
    const fault = `${told} that name. Please enter the number instead.`;
    expect(personMeant(staffIndexOf(namesakes), 'Jo Lee')).toEqual({ person: null, fault });
  });
});

describe('a mailbox that two people share', () => {
  const ann = aPerson({ number: 1, name: 'Ann Bell', email: 'kitchen@larkfield.example' });
  const bob = aPerson({ number: 2, name: 'Bob Cole', email: null, formerAddresses: ['kitchen@larkfield.example'] });
  const index = staffIndexOf([ann, bob]);
  const shared =
    'from kitchen@larkfield.example, an address that Ann Bell (number 1) and Bob Cole (number 2) share. Please find out who of them signed.';

  test.each([
    ['Bob Cole', 2, ''],
    ['Cole, Bob', 2, ''],
    ['B. Cole', 2, ''],
    ['Ann Bell', 1, ''],
    ['Carol Bright', undefined, `Signed as "Carol Bright" ${shared}`],
    ['', undefined, `Signed as "" ${shared}`],
  ])('what is signed there as %j is of number %s', (name, number, doubt) => {
    const found = whoSigned(index, verified('kitchen@larkfield.example'), name);
    expect([found.person?.number, found.doubt, found.notice]).toEqual([number, doubt, '']);
  });

  test('is nobody’s own where an address alone is written', () => {
    expect(personMeant(index, 'kitchen@larkfield.example')).toEqual({
      person: null,
      fault: 'Ann Bell (number 1) and Bob Cole (number 2) share that email address. Please enter the number instead.',
    });
  });
});
