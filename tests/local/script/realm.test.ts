/** Where executions run: in one realm after each other, whoever loads the local Workspace; and one that waits reaches nobody. */
import { join } from 'node:path';
import { MANAGER, ROOT } from '../../support/larkfield';

/** Sets a school up with modules that are loaded anew, as for each file of tests. */
async function setUpAnew(): Promise<void> {
  jest.resetModules();
  const { Workspace } = await import('../../../local/workspace');
  const workspace = Workspace.create({
    folder: null,
    bundleFolder: join(ROOT, 'build'),
    now: Date.UTC(2026, 8, 1, 8),
    accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: 1500 }],
  });
  expect(workspace.run('setUp', [], { as: MANAGER }).error).toBeNull();
}

/** The realms that wait, and the scripts that are compiled. */
const handedOn = () => [...(globalThis.waitingRealms ?? []), ...(globalThis.compiledScripts?.values() ?? [])];

test('modules that are loaded anew run their executions in the realm of those before, and the same script', async () => {
  await setUpAnew();
  const before = handedOn();
  expect(before.length).toBeGreaterThanOrEqual(2);
  await setUpAnew();
  const after = handedOn();
  expect(after).toHaveLength(before.length);
  expect(after.filter((one) => !before.includes(one))).toEqual([]);
});

test('a realm that waits reaches nobody', async () => {
  await setUpAnew();
  const [realm] = globalThis.waitingRealms ?? [];
  expect(() => realm?.outside.now()).toThrow('No execution is in this realm');
  expect(() => realm?.outside.log('INFO')).toThrow('No execution is in this realm');
  expect(() => realm?.outside.answer('Session.getActiveUser', [], null)).toThrow('No execution is in this realm');
});
