/**
 * Run before everything that brings something to Google: is Node new enough, and is everything here that package.json asks
 * for? In JavaScript that Node 12 reads, and without a library: it must get as far as the sentence.
 */
// biome-ignore lint/style/useNodejsImportProtocol: Node 12 does not know it, and Node 12 is what must be told.
const fs = require('fs');
// biome-ignore lint/style/useNodejsImportProtocol: as above.
const path = require('path');

const root = path.join(__dirname, '..', '..', '..');
const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @returns what is in the way, with what to do, or '' */
function whatIsInTheWay() {
  const oldest = Number(/\d+/.exec(wanted.engines.node)[0]);
  if (Number(process.versions.node.split('.')[0]) < oldest)
    return `This computer’s Node is too old: version ${process.versions.node}, and ${oldest} or newer is needed. Install it from https://nodejs.org, run "npm ci" in this folder, and then this again.`;
  // npm writes this file once everything else is there.
  const isComplete = fs.existsSync(path.join(root, 'node_modules', '.package-lock.json'));
  const all = Object.assign({}, wanted.dependencies, wanted.devDependencies);
  const isOfThisRelease = (name) => versionOf(name) === all[name];
  return isComplete && Object.keys(all).every(isOfThisRelease)
    ? ''
    : 'The tools are not installed yet, or only in part, or for another release. Run "npm ci" in this folder, and then this again.';
}

/** The version that is installed, or '' where none is. */
function versionOf(name) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).version : '';
}

const inTheWay = whatIsInTheWay();
if (inTheWay !== '') {
  console.error(inTheWay);
  process.exitCode = 1;
}
