/** Where publishing stops, and what it writes last: whose form and tab it goes on with, and that Summary costs no record. */
import { Hands } from '../../../local/by-hand/hands';
import type { Fault } from '../../../local/script/execution';
import { SUMMARY } from '../../../src/register/workbook/tabs';
import { ACCEPTABLE_USE, Larkfield, MANAGER, STAFF } from '../../support/larkfield';

const KILLED: Fault = { kind: 'kill', when: 'before' };

function school(): { larkfield: Larkfield; document: string } {
  const larkfield = Larkfield.open(STAFF);
  const document = larkfield.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
  larkfield.workspace.grant(document, MANAGER);
  return { larkfield, document };
}

function tabs({ workspace, workbookId }: Larkfield) {
  return workspace.spreadsheet(workbookId).sheets.map(({ properties }) => properties);
}

/** Each form's id and the title of the tab that its responses go to. */
function destinations(larkfield: Larkfield): [string, string | null | undefined][] {
  return larkfield.workspace.files.flatMap((file): [string, string | null | undefined][] => {
    if (file.kind !== 'form' || file.destination === null) return [];
    const { sheetId } = file.destination;
    return [[file.name, tabs(larkfield).find((tab) => tab.sheetId === sheetId)?.title]];
  });
}

test('stopped right after linking, it finds its own tab among those of other forms, of withdrawn ones and the school’s own', () => {
  const { larkfield, document } = school();
  // Of the same words, so that all tabs of responses have the same headings.
  larkfield.publish(ACCEPTABLE_USE);
  larkfield.publish(ACCEPTABLE_USE);
  const withdrawn = tabs(larkfield).find(({ title }) => title === 'P2 v1.0 responses');
  Object.assign(withdrawn ?? {}, { title: 'Withdrawn: P2 v1.0 (abcdefgh)' });
  new Hands(larkfield.workspace, larkfield.workbookId).addTab('Our own notes');
  larkfield.paste('Our own notes', 1, [['Full name', 'Room']]);
  let isLinked = false;
  larkfield.run('publishPolicy', [{ document }], ({ name }) => {
    if (isLinked) return KILLED;
    isLinked = name === 'Form.setDestination';
    return undefined;
  });
  larkfield.publishAgain(document);
  expect(destinations(larkfield)).toEqual([
    ['Acceptable Use Policy, P1 v1.0', 'P1 v1.0 responses'],
    ['Acceptable Use Policy, P2 v1.0', 'Withdrawn: P2 v1.0 (abcdefgh)'],
    ['Acceptable Use Policy, P3 v1.0', 'P3 v1.0 responses'],
  ]);
});

test('stopped once its form is noted, and before the words are kept, it goes on with that form', () => {
  const { larkfield, document } = school();
  const made: string[] = [];
  larkfield.run('publishPolicy', [{ document }], ({ name }) => {
    made.push(name);
    const isNoted =
      made.includes('FormApp.create') && made.lastIndexOf('Properties.setProperties') > made.indexOf('FormApp.create');
    return isNoted && name !== 'Properties.setProperties' ? KILLED : undefined;
  });
  const forms = () => larkfield.workspace.files.filter(({ kind }) => kind === 'form').map(({ id }) => id);
  const [first] = forms();
  expect([forms().length, larkfield.column('Versions', 'Version')]).toEqual([1, []]);
  larkfield.publishAgain(document);
  expect([forms(), larkfield.column('Versions', 'Version')]).toEqual([[first], ['P1 v1.0']]);
});

test('where Google refuses to write Summary, the version is recorded all the same', () => {
  const { larkfield, document } = school();
  const refused: string[] = [];
  larkfield.run('publishPolicy', [{ document }], ({ name, args }) => {
    const isSummary = JSON.stringify(args).includes(`"sheetId":${SUMMARY.sheetId},`);
    if (name !== 'Sheets.Spreadsheets.batchUpdate' || !isSummary) return undefined;
    refused.push(name);
    return { kind: 'refuse', message: 'Invalid requests[0]: no.', errorName: 'GoogleJsonResponseException', code: 400 };
  });
  expect(refused).toHaveLength(1);
  expect(larkfield.column('Versions', 'Version')).toEqual(['P1 v1.0']);
  expect(destinations(larkfield)).toEqual([['Acceptable Use Policy, P1 v1.0', 'P1 v1.0 responses']]);
});

test('where Google cannot say that both were written, the next click writes the record first, and none twice', () => {
  const { larkfield, document } = school();
  const losing =
    (): Parameters<Larkfield['run']>[2] =>
    ({ name, args }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && JSON.stringify(args).includes(`"sheetId":${SUMMARY.sheetId},`)
        ? { kind: 'refuse', message: 'Internal error.', errorName: 'GoogleJsonResponseException', code: 500 }
        : undefined;
  larkfield.run('publishPolicy', [{ document }], losing());
  expect(larkfield.column('Versions', 'Version')).toEqual([]);
  larkfield.run('publishPolicy', [{ document }], losing());
  expect(larkfield.column('Versions', 'Version')).toEqual(['P1 v1.0']);
  larkfield.publishAgain(document);
  expect(larkfield.column('Versions', 'Version')).toEqual(['P1 v1.0']);
});
