/** Whose part a heading gives the lines below it to: what is asked of staff stays theirs, what others promise does not become theirs. */
import { heading, item, readBody } from '../clauses/read-body';
import { paragraph } from '../made';

const RULES = ['Keep your distance.', 'Lock the door.', 'Tell the office.'];

const pointsBelow = (headings: readonly string[], rules: readonly string[]) =>
  readBody(...headings.map((text) => heading(text)), ...rules.map((text) => item(text))).points;

test.each([
  'Code of Conduct for adults who work with children and young people',
  'Code of conduct for all involved in contact with pupils',
  'Agreement for those dealing directly with parents',
  'Code of conduct for children and youth activities',
  'Code of conduct for children’s work',
])('“%s” is no part for them', (text) => {
  expect(pointsBelow([text], RULES)).toEqual(RULES);
});

test.each([
  'Acceptable use agreement for pupils',
  'Code of conduct for children',
  'Home-school agreement with parents',
])('“%s” is a part for them', (text) => {
  expect(pointsBelow([text], RULES)).toEqual([]);
});

describe('below the name of an office or of the school', () => {
  const PROMISES = ['I will keep secrets.', 'I will say what I think.', 'I will not gossip.'];
  const ASKED = ['Staff must log every fault.', 'You must not mend it yourself.', 'The team answers in a day.'];
  const OWN = ['Check the filter each week.', 'Keep the list of faults.', 'Answer within a day.'];

  test.each(['Trust', '3. Trust', 'The School'])('“%s” says no “I”: it is said by those who sign', (text) => {
    expect(pointsBelow([text], PROMISES)).toEqual(PROMISES);
  });

  test.each(['IT support', 'Headteacher'])('what is asked of staff is theirs below “%s”', (text) => {
    expect(pointsBelow([text], ASKED).slice(0, 2)).toEqual(ASKED.slice(0, 2));
  });

  test.each(['IT support', 'Headteacher', 'Trust'])('what it does itself below “%s” is not asked of staff', (text) => {
    expect(pointsBelow([text], OWN)).toEqual([]);
  });

  test('“I will” below “Headteacher” is the head’s', () => {
    expect(pointsBelow(['Headteacher'], PROMISES)).toEqual([]);
  });
});

describe('codes for several on one sheet', () => {
  const COACHES = ['Respect the referee.', 'Pay players attention.'];
  const own = [
    heading('Coaches Code of Conduct'),
    paragraph('As a coach, I will:'),
    ...COACHES.map((text) => item(text)),
  ];
  const theirs = ['Shout at nobody.', 'Wear shin guards.'].map((text) => item(text));

  test.each([
    ['Athlete’s Code of Conduct', 'When I take part I will:'],
    ['Parents/Caregivers Code of Conduct', 'As a parent/caregiver of a player, I will:'],
    ['Players', 'Players should:'],
    ['Fair play', 'As a scout, I promise to:'],
    ['Fair play', 'Swimmers must:'],
    ['Fair play', 'Caregivers must:'],
  ])('what “%s” asks is not asked of coaches (%s)', (code, leadIn) => {
    const { points } = readBody(heading(code), paragraph(leadIn), ...theirs, ...own);
    expect(points).toEqual(COACHES.map((text) => `As a coach, I will: | ${text}`));
  });

  test('players are none where they play music', () => {
    const rules = ['CDs are handed back.', 'Lids stay closed.'];
    const { points } = readBody(heading('Music'), paragraph('CD players must:'), ...rules.map((text) => item(text)));
    expect(points).toHaveLength(2);
  });
});

test('a lead-in of several sentences leads to its list by the last, where that asks', () => {
  const purpose = 'The purpose of this agreement is to make clear what pupils and staff do. By taking part, we agree:';
  const { points } = readBody(
    heading('Clubs'),
    paragraph(purpose),
    item('To come on time.'),
    item('To meet in public.'),
  );
  expect(points).toEqual([`${purpose} | To come on time.`, `${purpose} | To meet in public.`]);
});

test('“Working with children – You must not be:” asks those who sign', () => {
  const leadIn = 'Criteria relating to working with children – You must not be:';
  const { points } = readBody(heading('Who may sign'), paragraph(leadIn), item('barred from work with children'));
  expect(points).toEqual([`${leadIn} | barred from work with children`]);
});
