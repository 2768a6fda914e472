/** A row of Signatures that names the response of another row, while no form can say what stood there. */
import { aSchool } from '../../ways/school';

test('is told until it is put right or deleted, and the signature counts once', () => {
  const { larkfield, hands } = aSchool();
  const told = () =>
    larkfield.rows('To check').filter(([, what]) => /names the response of another row/.test(String(what)));
  const [ann = ''] = larkfield.column('Signatures', 'Response').map(String);
  // What the words were is not known either, so that what the form says is recorded in another way than before.
  larkfield.pasteAt('Versions', 2, 5, [['typed over']]);
  larkfield.pasteAt('Signatures', 3, 1, [[ann]]);
  larkfield.turnTo('2026-09-03', '10:00');
  expect(told().map(([where, what]) => [where, what])).toEqual([
    [
      'Signatures, row 3',
      'Signatures, row 3: this row was changed by hand, and names the response of another row. Please put it right from an earlier version (File, Version history), or delete it.',
    ],
  ]);
  hands.deleteRow('Signatures', 3);
  larkfield.turnTo('2026-09-04', '10:00');
  expect(told()).toEqual([]);
  expect(larkfield.column('Signatures', 'Response').filter((response) => response === ann)).toHaveLength(1);
});
