/**
 * In which order jest runs the files of tests: those that take longest begin, or one of them is left over while the other
 * cores have nothing to do. Without a run to remember jest goes by the size of a file, and some of the longest are short.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Each takes more than ten seconds of its own, the longest first. */
const LONGEST = [
  'addon/every-button',
  'flows/round/kill',
  'commands/obstacles',
  'flows/publishing/publish-killed',
  'words/words',
  'growth/stages',
  'flows/round/large-school',
  'commands/deploy',
  'addon/limits',
  'commands/simulation/quiet-hours',
  'policy/law-of-words',
  'bundle',
  'flows/erasing/erase',
  'local/files/docx/errors',
  'policy/properties',
  'policy/polarity',
  'reminders/planning/person.property',
  'policy/version/as-published',
  'policy/handbook',
];

// A file that was moved would lose its place in silence.
const lost = LONGEST.filter((name) => !existsSync(join(__dirname, '..', `${name}.test.ts`)));
if (lost.length > 0) throw new Error(`There is no test ${lost.join(', ')} (tests/support/longest-first.cjs)`);

function placeOf({ path }) {
  const place = LONGEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
