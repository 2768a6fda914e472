/** Where "Who signs" was cleared, or cannot be read, everyone counts as asked, and nobody is emailed only because of that. */
import { CAROL, Larkfield, STAFF, TOLU, WITH_LOST_DEVICES } from '../../support/larkfield';

function published(): Larkfield {
  const larkfield = Larkfield.open(STAFF);
  larkfield.publish(WITH_LOST_DEVICES, { audience: ['teaching'] });
  larkfield.turnTo('2026-09-02', '10:00');
  return larkfield;
}

const SCHOOL = published();

test.each(['', "'#REF!", 'true'])('nobody but the teachers is emailed while it says "%s"', (text) => {
  const larkfield = SCHOOL.fork();
  expect(larkfield.mailTo).toEqual([TOLU]);
  larkfield.pasteAt('Policies', 2, 3, [[text]]);
  larkfield.turnTo('2026-09-04', '10:00');
  expect(larkfield.mailTo).toEqual([TOLU]);
  expect(larkfield.rows('To check')).toHaveLength(1);

  larkfield.pasteAt('Policies', 2, 3, [['everyone']]);
  larkfield.turnTo('2026-09-07', '10:00');
  expect(larkfield.mailTo).toContain(CAROL);
});
