/**
 * What a technician may meet in the script editor and after it, each in the bundle: a sentence with a next step, nothing is
 * half done, and once it is mended setUp goes on. What may be met before that: tests/commands/obstacles.test.ts.
 */
import { join } from 'node:path';
import type { Faults } from '../../../local/script/execution';
import { Workspace } from '../../../local/workspace';
import { LAYOUT } from '../../../src/register/layout/migrations';
import { messagesToldOf } from '../../support/install-page';
import { ACCEPTABLE_USE, Larkfield, MANAGER, ROOT, resultOf } from '../../support/larkfield';

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

const OFFICE = 'office@larkfield.example';

/** Set up and shared with the office's account, which is not the one that it runs under. */
function aSchool(): Larkfield {
  const school = Larkfield.open([]);
  school.workspace.addAccount({ email: OFFICE, name: 'School office', dailyMail: 1500 });
  return school;
}

const saysTo = (school: Larkfield, account: string, name: string, values: unknown[] = []) =>
  school.workspace.run(name, values, { as: account }).error?.message ?? '';

/** What is met without a refusal of Google's in Google's own words. */
const MET: { what: string; says: () => string }[] = [
  {
    what: 'a box was left empty',
    says: () => {
      const workspace = aWorkspace();
      workspace.refuse(MANAGER, ['https://www.googleapis.com/auth/forms']);
      return workspace.run('setUp', [], { as: MANAGER }).error?.message ?? '';
    },
  },
  {
    what: 'pushing left a service off',
    says: () => {
      const workspace = aWorkspace();
      workspace.beliefs = { docsService: 'missing' };
      return workspace.run('setUp', [], { as: MANAGER }).error?.message ?? '';
    },
  },
  {
    what: 'another run is at work',
    says: () => {
      const school = aSchool();
      school.workspace.holdLock();
      return saysTo(school, MANAGER, 'setUp');
    },
  },
  {
    what: 'setUp was forgotten',
    says: () => aWorkspace().run('previewEmails', [], { as: MANAGER }).error?.message ?? '',
  },
  { what: 'somebody is signed in with another account', says: () => saysTo(aSchool(), OFFICE, 'uninstall') },
  {
    what: 'another account has released it',
    says: () => {
      const school = aSchool();
      school.run('uninstall');
      return saysTo(school, OFFICE, 'setUp');
    },
  },
  {
    what: 'an older release is pushed over a newer one',
    says: () => {
      const school = aSchool();
      Object.assign(school.workspace.properties, { layout: String(LAYOUT + 1) });
      return saysTo(school, MANAGER, 'setUp');
    },
  },
  {
    what: 'a document was not given to it',
    says: () => {
      const school = aSchool();
      const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
      return saysTo(school, MANAGER, 'publishPolicy', [{ document }]);
    },
  },
  {
    what: 'Google is slow to show the tab of answers',
    says: () => {
      const school = aSchool();
      school.workspace.beliefs = { answersTabSeen: 'after minutes' };
      const document = school.workspace.addDocument('Policy', MANAGER, ACCEPTABLE_USE);
      school.workspace.grant(document, MANAGER);
      return saysTo(school, MANAGER, 'publishPolicy', [{ document }]);
    },
  },
];

test('every message that docs/install.md tells of is met, and it tells of every one that is met', () => {
  const refused = REFUSALS.map(
    ([call, googleSays]) =>
      aWorkspace().run('setUp', [], { as: MANAGER, faults: refusing(call, googleSays) }).error?.message ?? '',
  );
  const all = [...refused, ...MET.map(({ says }) => says())];
  const page = messagesToldOf('in the script editor');
  expect(page.filter((message) => !all.some((text) => text.includes(message)))).toEqual([]);
  expect(all.filter((text) => !page.some((message) => text.includes(message)))).toEqual([]);
  // Those of the command line are counted where they are met.
  expect(page.length + messagesToldOf('on the command line').length).toBeGreaterThanOrEqual(25);
});
