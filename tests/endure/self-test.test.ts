/**
 * The self-test stopped at every single call and run again: the same findings, and nothing left behind; and each belief
 * otherwise by itself: that one is told, and no other. Some of it is tried in every test run.
 */
import { buildSelfTest } from '../../commands/lib/build-self-test';
import { QUESTIONS } from '../../local/server/beliefs';
import { ownFolder } from '../support/own-folder';
import { aSelfTest, leftBehind, linesOf, runThrough } from '../support/self-test';

let folder = '';
beforeAll(async () => {
  folder = ownFolder('self-test');
  await buildSelfTest(folder);
});

// A service that is off stops the self-test before anything; whom a form lets in by itself, people see only.
const FLIPPED = Object.entries(QUESTIONS)
  .filter(([name]) => !name.endsWith('Service'))
  .flatMap(([name, { fact, otherwise }]) => otherwise.map((belief) => [name, belief, fact] as const))
  .filter(([, belief]) => belief !== 'lets in nobody');

/** What cannot be so, or not be tried, where another thing is otherwise: Drive that lists nothing lists no forms, and nothing to put into the bin. */
const WITH_IT: Readonly<Record<string, readonly string[]>> = {
  'listingDocuments refused': ['DR03', 'DR07', 'DR04', 'everything'],
  'listingForms has none': ['DR07', 'DR04'],
};

test.each(FLIPPED)('%s: "%s" is the one thing that is otherwise', (name, belief, fact) => {
  const workspace = aSelfTest(folder, { [name]: belief });
  const report = runThrough(workspace).at(-1) ?? '';
  expect(linesOf(report, 'OTHERWISE').map((line) => /OTHERWISE (\w+)/.exec(line)?.[1])).toEqual([
    fact,
    ...(WITH_IT[`${name} ${belief}`] ?? []),
  ]);
  expect(leftBehind(workspace)).toEqual({ files: [], triggers: [], properties: {} });
});

test.each(['before', 'after'] as const)('stopped %s any of its calls', (when) => {
  let calls = 0;
  runThrough(aSelfTest(folder), () => {
    calls += 1;
    return undefined;
  });
  const wrong = Array.from({ length: calls }, (_call, at) => {
    const workspace = aSelfTest(folder);
    let call = -1;
    const report = runThrough(workspace, () => {
      call += 1;
      return call === at ? { kind: 'kill', when } : undefined;
    }).at(-1);
    return { at, otherwise: linesOf(report ?? '', 'OTHERWISE'), ...leftBehind(workspace) };
  }).filter(
    ({ otherwise, files, triggers, properties }) =>
      otherwise.length + files.length + triggers.length + Object.keys(properties).length > 0,
  );
  expect(wrong).toEqual([]);
});
