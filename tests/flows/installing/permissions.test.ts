/** Google's dialog has a box beside each permission: whoever leaves one empty is told which, what it is for, and where to give it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { london } from '../../../commands/simulation/days';
import { Workspace } from '../../../local/workspace';
import { PERMISSIONS } from '../../../src/flows/installing/permissions';
import { ACCEPTABLE_USE, Larkfield, MANAGER, ROOT, resultOf } from '../../support/larkfield';

const MANIFEST: { oauthScopes: string[] } = JSON.parse(readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));
const STAFF = [['Tolu Adeyemi', 't.adeyemi@larkfield.example', 'Class teacher', 'teaching']];
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

test('there are words for every permission that the manifest asks for, and for no other', () => {
  expect(PERMISSIONS.map((one) => one.scope).sort()).toEqual([...MANIFEST.oauthScopes].sort());
});

describe('setUp', () => {
  const anAccountWithout = (...scopes: string[]): Workspace =>
    Workspace.create({
      folder: null,
      bundleFolder: join(ROOT, 'build'),
      now: london('2026-09-01', '08:12'),
      accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: 1500, refuses: scopes }],
    });

  test.each(PERMISSIONS)('without "$googleSays" says so, and makes nothing', ({ scope, googleSays, isFor }) => {
    const workspace = anAccountWithout(scope);
    const refused = workspace.run('setUp', [], { as: MANAGER });
    expect(refused.error?.message).toBe(
      `Policy Sign-off has not been given permission yet: "${googleSays}" (${isFor}). Please open https://script.google.com/authorize?script=local, tick every box and click Continue; then run this again, or wait for the next hourly check.`,
    );
    expect([workspace.files, workspace.properties, workspace.triggers]).toEqual([[], {}, []]);
    workspace.refuse(MANAGER, []);
    expect(resultOf(workspace.run('setUp', [], { as: MANAGER }), 'owner')).toBe(MANAGER);
  });

  test('without two names both', () => {
    const workspace = anAccountWithout(scope('forms'), scope('script.send_mail'));
    const message = workspace.run('setUp', [], { as: MANAGER }).error?.message;
    expect(message).toContain('"View and manage your forms in Google Drive"');
    expect(message).toContain('"Send email as you"');
    expect(message).not.toContain('See your primary');
  });
});

describe('a round', () => {
  test.each(PERMISSIONS)('without "$googleSays" says so and does nothing by halves; then it catches up', (one) => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(ACCEPTABLE_USE);
    school.restTriggerOf(form);
    school.sign(form, STAFF[0]?.[1] ?? '');
    const twin = school.fork();
    twin.round();

    school.workspace.refuse(MANAGER, [one.scope]);
    expect(school.round().error?.message).toContain(`"${one.googleSays}"`);
    expect([school.rows('Signatures'), school.rows('To check'), school.mailTo]).toEqual([[], [], []]);
    school.workspace.refuse(MANAGER, []);
    school.round();
    expect(school.rows('Signatures').map((row) => row.slice(1, 6))).toEqual(
      twin.rows('Signatures').map((row) => row.slice(1, 6)),
    );
    expect(school.statuses()).toEqual(twin.statuses());
  });
});

test('publishing without the permission for forms says so', () => {
  const school = Larkfield.open(STAFF);
  school.workspace.refuse(MANAGER, [scope('forms')]);
  expect(() => school.publish(ACCEPTABLE_USE)).toThrow('"View and manage your forms in Google Drive"');
  school.workspace.refuse(MANAGER, []);
  const document = school.workspace.files.find((file) => file.kind === 'document')?.id ?? '';
  expect(school.publishAgain(document)).not.toBe('');
  expect(school.column('Versions', 'Version')).toEqual(['P1 v1.0']);
});
