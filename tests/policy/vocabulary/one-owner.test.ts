/** The words for people, offices, rules and months stand in the vocabulary alone: whoever adds one need not look elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const POLICY = join(__dirname, '../../../src/policy');
const OWNED =
  /\b(?:staff|employees?|colleagues?|head ?teacher|principal|DSL|designated safeguarding lead|DPO|governing|must|shall|jan|feb)\b/i;

/** Expressions: literals with flags, and what an expression is built from. */
const EXPRESSION = /\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]+|new RegExp\([^;]*;/g;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function expressionsWithOwnedWords(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    (readFileSync(file, 'utf8').match(EXPRESSION) ?? [])
      .filter((expression) => OWNED.test(expression))
      .map((expression) => `${relative(POLICY, file)}: ${expression}`),
  );
}

const files = filesBelow(POLICY);
const isVocabulary = (file: string) => relative(POLICY, file).startsWith('vocabulary');

it('no expression outside the vocabulary spells out who works here, an office, "must" or a month', () => {
  expect(expressionsWithOwnedWords(files.filter((file) => !isVocabulary(file)))).toEqual([]);
});

it('sees the expressions of the vocabulary', () => {
  expect(expressionsWithOwnedWords(files.filter(isVocabulary)).length).toBeGreaterThan(10);
});
