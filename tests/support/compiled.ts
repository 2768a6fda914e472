/**
 * For files of tests that pack files, draw QR codes or work on a large school: V8's optimising compiler, which `npm test`
 * switches off since most files end before it has earned what it costs, is on while such a file runs.
 */
import { setFlagsFromString } from 'node:v8';

const OFF = '--no-opt';

if (process.execArgv.includes(OFF)) {
  beforeAll(() => setFlagsFromString('--opt'));
  afterAll(() => setFlagsFromString(OFF));
}
