/** What people see is said in the words of docs/words.md, and in none that it rules out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/larkfield';
import { cards, emails, errors, forms, kindsSent, pages, workbook } from './rendered';
import { RULED_OUT, ruledOutIn, type Shown } from './ruled-out-words';
import { docsWords, sourceWords } from './source-words';

/** By kind: what is looked through, and how many different texts there are at least, so that nothing is overlooked. */
const KINDS: Record<string, { shown: () => Shown[] | Promise<Shown[]>; atLeast: number }> = {
  card: { shown: cards, atLeast: 250 },
  workbook: { shown: workbook, atLeast: 400 },
  email: { shown: emails, atLeast: 60 },
  form: { shown: forms, atLeast: 50 },
  page: { shown: pages, atLeast: 20 },
  error: { shown: errors, atLeast: 20 },
  source: { shown: sourceWords, atLeast: 500 },
  docs: { shown: docsWords, atLeast: 200 },
};

const known = new Map<string, Promise<Shown[]>>();
function shownOf(kind: string): Promise<Shown[]> {
  const found = known.get(kind) ?? Promise.resolve(KINDS[kind]?.shown() ?? []);
  known.set(kind, found);
  return found;
}

describe.each(Object.keys(KINDS))('what people see, %s:', (kind) => {
  test('uses no word that is ruled out', async () => {
    const shown = await shownOf(kind);
    expect(new Set(shown.map(({ text }) => text)).size).toBeGreaterThanOrEqual(KINDS[kind]?.atLeast ?? 0);
    expect(ruledOutIn(shown)).toEqual([]);
  });

  test('a ruled-out word planted in it is found, each of them', async () => {
    const shown = await shownOf(kind);
    const longest = [...shown].sort((a, b) => b.text.length - a.text.length)[0];
    if (longest === undefined) throw new Error(`Nothing is shown of ${kind}`);
    // All in one go, each in a copy of the text: one look through what is shown instead of one for every word.
    const planted = RULED_OUT.map(({ words }) => ({
      ...longest,
      text: longest.text.replace(/\s/, ` ${words.toUpperCase()} `),
    }));
    const found = ruledOutIn([...shown, ...planted]);
    const overlooked = RULED_OUT.filter(
      ({ words }) => !found.some((line) => line.includes(`"${words}"`) && line.startsWith(`${kind}: `)),
    );
    expect(overlooked).toEqual([]);
  });
});

test('“Google says” is put before Google’s words alone, where it is known whose they are', async () => {
  const places = (await shownOf('source')).filter(({ text }) => text.includes('Google says:'));
  expect(places.map(({ where }) => where)).toEqual(['src/common/problem.ts', 'src/flows/installing/google-says.ts']);
});

/** What nobody reads about himself or herself here, whatever a policy itself says: a signature that is missing is missing. */
const OF_GUILT =
  /\b(?:fail(?:s|ed|ing|ures?)?|refus(?:e|es|ed|ing|als?)|breach(?:es|ed)?|disciplin\w*|misconduct|offen[cd]\w*|violat\w*|non-?complian\w*|defaulters?|culprits?|warnings? letter|sanctions?)\b/i;

describe('nothing that is written to or about a person speaks of failing, refusing, breach or discipline:', () => {
  test.each(['email', 'card', 'workbook', 'page', 'form'])('%s', async (kind) => {
    const shown = await shownOf(kind);
    const found = shown
      // The hidden tab Forms names questions by keys, which nobody reads.
      .filter(({ where, text }) => where !== 'Forms' && OF_GUILT.test(text))
      .map(({ where, text }) => `${where}: ${OF_GUILT.exec(text)?.[0]}: ${text.slice(0, 120)}`);
    expect([...new Set(found)]).toEqual([]);
  });

  test('and a word of that kind is found wherever it is planted', async () => {
    for (const kind of ['email', 'card', 'workbook', 'page', 'form']) {
      const [first] = await shownOf(kind);
      expect(OF_GUILT.test(`${first?.text} because you failed to sign`)).toBe(true);
    }
  });
});

/**
 * Whether somebody may begin work is for the school's own record of checks to say (KCSIE, "single central record"). What is
 * said of a person here is that a policy is signed, and when.
 */
const OF_CLEARANCE = new RegExp(
  [
    String.raw`\bclear(?:ance\b|ed (?:to|for)\b)`,
    String.raw`\b(?:may|can|allowed to|permitted to|ready to|safe to|fit to) (?:start|begin)\b(?! (?:at|with)\b)`,
    // Of a person: a form or a row may well be checked, or cleared.
    String.raw`\b(?:they|he|she|person|people|colleagues?|starters?|staff|somebody|someone|every(?:one|body)|Adeyemi|Bright|Novak|Cole) (?:is|are|was|were|has been|have been) (?:\w+ )?(?:checked|cleared|vetted)\b`,
    String.raw`\bvett(?:ed|ing)\b|\bgood to go\b|\bsafe to (?:employ|work)\b|\bfit to work\b`,
  ].join('|'),
  'i',
);

describe('nothing says that somebody may start, is cleared or is checked:', () => {
  test.each(['email', 'card', 'workbook', 'page', 'form', 'source', 'docs'])('%s', async (kind) => {
    const shown = await shownOf(kind);
    const found = shown
      .filter(({ text }) => OF_CLEARANCE.test(text))
      .map(({ where, text }) => `${where}: ${OF_CLEARANCE.exec(text)?.[0]}: ${text.slice(0, 120)}`);
    expect([...new Set(found)]).toEqual([]);
  });

  test.each([
    'Tolu Adeyemi may start on Monday',
    'Carol Bright is cleared',
    'Everyone is checked',
    'Account clearance',
    'He can begin work',
    'fully vetted',
  ])('"%s" would be found', (words) => {
    expect(OF_CLEARANCE.test(words)).toBe(true);
  });
});

describe('the checker', () => {
  const inText = (text: string) => ruledOutIn([{ kind: 'card', where: 'here', text }]).length;

  test('counts whole words only, whatever their case and the blanks between', () => {
    expect(['Triggered', 'a TRIGGER', 'due\n day', 'understands', 'It stands'].map(inText)).toEqual([0, 1, 1, 0, 1]);
  });

  test('leaves alone what is right in its place', () => {
    expect(['Time stands still until you move it on.', 'Time stands still. It stands.'].map(inText)).toEqual([0, 1]);
  });
});

describe('docs/words.md', () => {
  const page = readFileSync(join(ROOT, 'docs', 'words.md'), 'utf8');
  const rowsUnder = (heading: string) =>
    (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1),
      );

  test('has every ruled-out word in its table, with what is said instead', () => {
    expect(rowsUnder('Ruled out')).toEqual(RULED_OUT.map(({ words, say }) => [words, say]));
  });

  test('explains each term once, and says where it is used', () => {
    const terms = rowsUnder('Our words');
    expect(terms.length).toBeGreaterThan(25);
    expect(terms.filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''))).toEqual([]);
    expect(new Set(terms.map(([term]) => term)).size).toBe(terms.length);
  });
});

test('every kind of email that there is was looked through', () => {
  expect(kindsSent()).toEqual([
    'alert',
    'digest',
    'head teacher',
    'invitation',
    'line manager',
    'not approved',
    'office: not approved',
    'receipt',
    'reminder',
    'to countersign',
  ]);
});
