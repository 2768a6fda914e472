/** The Workspace in a folder: its files, its clock, its limits, its forks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { london } from '../../commands/simulation/days';
import { Hands } from '../../local/by-hand/hands';
import { Workspace } from '../../local/workspace';
import { ACCEPTABLE_USE, Larkfield, MANAGER, ROOT } from '../support/larkfield';
import { ownFolder } from '../support/own-folder';

describe('a Workspace in a folder', () => {
  test('lies there as readable JSON and opens again as it was', () => {
    const folder = ownFolder('workspace');
    const accounts = [{ email: MANAGER, name: 'Larkfield', dailyMail: 100 }];
    const bundleFolder = join(ROOT, 'build');
    const workspace = Workspace.create({ folder, bundleFolder, now: Date.parse('2026-09-01T07:12:00Z'), accounts });
    workspace.run('setUp', [], { as: MANAGER });
    const document = workspace.addDocument('AUP', MANAGER, ACCEPTABLE_USE);
    workspace.grant(document, MANAGER);
    workspace.run('publishPolicy', [{ document }], { as: MANAGER });
    workspace.save();

    expect(readdirSync(folder).sort()).toEqual(['files', 'mail', 'workspace.json']);
    expect(readdirSync(join(folder, 'files')).filter((name) => !name.endsWith('.json'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'))).toMatchObject({ accounts });
    const again = Workspace.open(folder, bundleFolder);
    const byId = (files: readonly { id: string }[]) => [...files].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(again.files)).toEqual(byId(workspace.files));
    expect([again.now, again.triggers, again.properties]).toEqual([
      workspace.now,
      workspace.triggers,
      workspace.properties,
    ]);
  });

  test('fires an hourly trigger once an hour, across a night in which the clocks change', () => {
    const school = Larkfield.open([], { day: '2026-10-24', time: '20:00' });
    let rounds = 0;
    school.workspace.onExecution = (execution) => {
      if (execution.functionName === 'round') rounds += 1;
    };
    school.workspace.turnTo(london('2026-10-25', '20:01'));
    // The clocks go back in this night: it is an hour longer.
    expect(rounds).toBe(25);
  });

  test('lets sixty readings of a workbook through in a minute of its own clock, where nobody sits before it', () => {
    const { workspace, workbookId } = Larkfield.open([]);
    workspace.sleepTo(workspace.now + 60_000);
    const openPanel = () => workspace.openPanel('sheets', { as: MANAGER, fileId: workbookId }).card.header.title;
    const began = workspace.now;
    const shown = Array.from({ length: 61 }, openPanel);
    expect(workspace.now - began).toBeLessThan(60_000);
    expect(shown.indexOf('That did not work')).toBe(60);
    workspace.sleepTo(workspace.now + 60_000);
    expect(openPanel()).toBe(shown[0]);
  });

  test('forks: what happens in one does not happen in the other', () => {
    const school = Larkfield.open([['Tolu Adeyemi', 't.adeyemi@larkfield.example']]);
    const other = school.fork();
    other.publish(ACCEPTABLE_USE);
    other.round();
    expect([school.rows('Versions').length, other.rows('Versions').length]).toEqual([0, 1]);
    expect([school.mailTo, other.mailTo]).toEqual([[], ['t.adeyemi@larkfield.example']]);
  });

  test('forks: nothing that is done to one reaches the other, though they share what is never changed in place', () => {
    const school = Larkfield.open([
      ['Tolu Adeyemi', 't.adeyemi@larkfield.example'],
      ['Ann Lee', 'a.lee@larkfield.example'],
    ]);
    const form = school.publish(ACCEPTABLE_USE);
    school.sign(form, 't.adeyemi@larkfield.example');
    school.round();
    const all = ({ workspace }: Larkfield) =>
      JSON.stringify([workspace.files, workspace.mail, workspace.properties, workspace.triggers, workspace.now]);
    const before = all(school);
    const other = school.fork();
    expect(all(other)).toBe(before);
    const hands = new Hands(other.workspace, other.workbookId);
    for (const { properties } of [...other.workspace.spreadsheet(other.workbookId).sheets]) {
      const { title } = properties;
      hands.mark(title, 2, 1, { note: 'seen' });
      hands.insertColumn(title, 1);
      hands.insertRow(title, 2);
      hands.sort(title, 1, true);
      hands.moveColumn(title, 2, 3);
      hands.deleteColumn(title, 1);
      hands.deleteRow(title, 2);
      hands.copyTab(title);
    }
    const third = school.fork();
    third.sign(form, 'a.lee@larkfield.example');
    third.paste('Staff', 2, [['Tolu Ade', 't.adeyemi@larkfield.example']]);
    third.turnTo('2026-09-21', '12:00');
    third.run('erasePerson', [1]);
    new Hands(third.workspace, third.workbookId).renameTab('Overdue', 'Late');
    expect([all(other) === before, all(third) === before]).toEqual([false, false]);
    expect(all(school)).toBe(before);
  });
});
