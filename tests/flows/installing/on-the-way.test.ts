/** What Google may refuse a technician who sets up: each is a sentence with a next step, nothing is half done, and once it is mended setUp goes on. */
import { join } from 'node:path';
import type { Faults } from '../../../local/script/execution';
import { Workspace } from '../../../local/workspace';
import { Larkfield, MANAGER, ROOT, resultOf } from '../../support/larkfield';

function aWorkspace(): Workspace {
  return Workspace.create({
    folder: null,
    bundleFolder: join(ROOT, 'build'),
    now: Date.parse('2026-09-01T07:12:00Z'),
    accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: 1500 }],
  });
}

const refusing =
  (name: string, message: string): Faults =>
  (call) =>
    call.name === name ? { kind: 'refuse', message } : undefined;

const REFUSALS: [call: string, googleSays: string, weSay: string][] = [
  [
    'Sheets.Spreadsheets.create',
    'API call to sheets.spreadsheets.create failed with error: The user’s Drive storage quota has been exceeded.',
    'The Google Drive of this account is full, so nothing could be made in it. Please free some space, or ask your Google administrator for more, and run this again.',
  ],
  [
    'Sheets.Spreadsheets.create',
    'Your domain administrator has disabled Google Sheets.',
    'Your school’s Google administrator has switched off something that this needs. Please show them "What the domain must allow" in docs/install.md, and run this again afterwards.',
  ],
  [
    'ScriptApp.newTrigger',
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    'This script has as many triggers as Google allows, so the hourly check could not be added. In the script editor, open Triggers (the clock on the left), delete all of them, and run "setUp" again: it adds those that it needs.',
  ],
  [
    'Sheets.Spreadsheets.batchUpdate',
    'Quota exceeded for quota metric ‘Write requests’ and limit ‘Write requests per minute per user’.',
    'Google’s limit for a short time is used up. Nothing is lost; please wait two minutes and run this again.',
  ],
  [
    'Sheets.Spreadsheets.create',
    'Service invoked too many times for one day: spreadsheets.',
    'Google’s limit for one day is used up. Nothing is lost; please run this again tomorrow.',
  ],
  [
    'Properties.setProperties',
    'We’re sorry, a server error occurred. Please wait a bit and try again.',
    'Google had trouble of its own. Nothing is lost; please wait a minute and run this again.',
  ],
  [
    'Sheets.Spreadsheets.batchUpdate',
    'Nein.',
    'This could not be completed. Everything done so far has been kept: please run it again, and it carries on from there. If it says the same, please send this message to the person who looks after Policy Sign-off.',
  ],
];

test.each(REFUSALS)('setUp, where %s is refused ("%s")', (call, googleSays, weSay) => {
  const workspace = aWorkspace();
  const refused = workspace.run('setUp', [], { as: MANAGER, faults: refusing(call, googleSays) });
  expect(refused.error?.message).toBe(`${weSay} Google says: ${googleSays}`);
  expect(resultOf(workspace.run('setUp', [], { as: MANAGER }), 'owner')).toBe(MANAGER);
  expect(workspace.triggers.map((trigger) => trigger.handler)).toEqual(['round']);
});

test('refused at any of its calls, setUp speaks in a sentence of ours, with Google’s words at its end', () => {
  const { calls } = aWorkspace().run('setUp', [], { as: MANAGER });
  const raw = calls.flatMap((name, at) => {
    const faults: Faults = ({ index }) => (index === at ? { kind: 'refuse', message: 'Nein.' } : undefined);
    const message = aWorkspace().run('setUp', [], { as: MANAGER, faults }).error?.message ?? '';
    return message === '' || /Google says: Nein\.$/.test(message) ? [] : [`${at} ${name}: ${message}`];
  });
  expect(raw).toEqual([]);
});

test.each(['uninstall', 'round', 'previewEmails', 'verify'])('%s, too', (name) => {
  const { workspace } = Larkfield.open([]);
  const { error } = workspace.run(name, [], { as: MANAGER, faults: () => ({ kind: 'refuse', message: 'Nein.' }) });
  expect(error?.message).toMatch(/^This could not be completed\. .* Google says: Nein\.$/);
});
