/** Script properties → notes: what cannot be read counts as none, and is named. */
import { readNotes } from '../../../src/flows/notes';

test('names what cannot be read in the order in which it stands; what is empty or nobody’s counts as none', () => {
  const { unreadable, round, openForms, jobs, handouts, sending } = readNotes({
    owner: 'policies@larkfield.example',
    'job D1': '{"documentId":',
    round: '[]',
    'form F2': '{}',
    'form F1': '',
    archives: '',
    handouts: '[{"fileId":"H1","madeOn":"2026-09-01"}]',
    sending: '{"batch":"one"}',
    'draft D1': '7',
    'links F1': 'nothing of ours',
    'of somebody else': '{',
  });
  expect(unreadable).toEqual(['job D1', 'round', 'form F2', 'sending', 'draft D1']);
  expect([round.lookedOn, openForms, jobs, sending]).toEqual(['', [], [], null]);
  expect(handouts).toEqual([{ fileId: 'H1', madeOn: '2026-09-01' }]);
});

test('several of one kind come in the order of their names', () => {
  const draft = (document: string) => JSON.stringify({ document });
  const { drafts } = readNotes({ 'draft D2': draft('D2'), 'draft D10': draft('D10'), 'draft D1': draft('D1') });
  expect(drafts.map(({ document }) => document)).toEqual(['D1', 'D10', 'D2']);
});
