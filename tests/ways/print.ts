/** `npm run ways`: tries every way, prints the table and writes it into docs/ways.md. Ends with 1 where one is silent or stays. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/larkfield';
import { WAYS } from './all';
import { type Outcome, tried } from './way';

const outcomes = WAYS.map((way): Outcome => {
  try {
    return tried(way);
  } catch (error) {
    return { way, result: 'STAYS', detail: error instanceof Error ? error.message : String(error) };
  }
});
const kinds = [...new Set(outcomes.map(({ way }) => way.kind))];
const bad = outcomes.filter(({ result }) => result === 'SILENT' || result === 'STAYS');
const inCell = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').slice(0, 160);
const row = ({ way, result, detail }: Outcome): string =>
  `| ${way.kind} | ${inCell(way.what)} | ${result} | ${inCell(detail)} |`;
const count = (result: Outcome['result']): number => outcomes.filter((one) => one.result === result).length;
const summary = `${outcomes.length} ways of ${kinds.length} kinds: ${count('healed')} healed without a word, ${count('reported, and gone after the step')} reported in To check and gone once its step was done, ${bad.length} silent or left.`;

writeFileSync(
  join(ROOT, 'docs', 'ways.md'),
  `# Ways in which a school year goes wrong

Each is tried on the built bundle in the local Workspace: something is broken on a Wednesday afternoon, the register is read on
Thursday, the step that To check names is done, and it is read again on Friday. It is judged from outside, by what was typed, what the
forms hold and what was sent (\`tests/ways/judge.ts\`). Written by \`npm run ways\`; a part of it runs with every check, all of it with
\`npm run endure\`.

${summary}

| kind | what | outcome | what To check says |
| --- | --- | --- | --- |
${outcomes.map(row).join('\n')}
`,
);
for (const outcome of bad) console.log(row(outcome));
console.log(summary);
process.exitCode = bad.length > 0 ? 1 : 0;
