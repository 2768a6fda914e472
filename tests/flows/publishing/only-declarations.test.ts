/** A document in which people declare what they have read, and that has no points. */
import { aDocument, Larkfield } from '../../support/larkfield';

test('is published and signed as any other, and nothing is to be corrected', () => {
  const school = Larkfield.open([['Ann Bell', 'ann@larkfield.example', 'Teacher', 'teaching']]);
  const form = school.publish(
    aDocument(
      'Keeping Children Safe',
      '# Declaration',
      'I have read and understood Part one of the guidance.',
      'Signed: ________ Date: ________',
    ),
  );
  school.turnTo('2026-09-01', '10:00');
  school.sign(form, 'ann@larkfield.example', 'Ann Bell');
  school.turnTo('2026-09-02', '10:00');
  expect(school.column('Versions', 'Clauses')).toEqual([0]);
  expect(school.column('Signatures', 'Agreed to')).toEqual(['D1']);
  expect(school.statuses()).toEqual({ 'Ann Bell': '✓ Signed 1 Sep 2026' });
  expect(school.rows('To check')).toEqual([]);
});
