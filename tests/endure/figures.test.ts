/** Two hundred schools by chance: Summary, chart, panel, digest and demo say what a count from outside says. */
import { holdFigures } from '../register/figures/hold';
import { publishedSchool } from '../register/figures/random-school';

const SCHOOLS = 200;

test('two hundred schools', () => {
  const base = publishedSchool();
  let figures = 0;
  for (let seed = 1; seed <= SCHOOLS; seed++) figures += holdFigures(base, seed);
  process.stdout.write(`${SCHOOLS} schools, ${figures} figures held\n`);
}, 3_600_000);
