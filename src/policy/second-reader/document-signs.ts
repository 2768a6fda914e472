/**
 * Second reader, step 2. In: the lines that it looks at. Out: signs of the document as a whole, and for each line how it stands to them:
 * whether it has the form of most of the document's rules, and how much of what has its form asks something.
 */
import { joined, kindOf, type Looked, shareOf } from './looked';

/** How a document writes its rules; worked out once. */
export interface Habits {
  /** Signs that all its lines have. */
  signs: readonly string[];
  promises: string;
  /** By the form of a line ("bullet", "numbered", "paragraph"): how much of what has it asks something. */
  asks: ReadonlyMap<string, string>;
  /** The form in which most of the rules are; null where there are too few to tell. */
  ofMostRules: string | null;
}

/** One rule is no habit. */
const FEWEST_RULES = 2;

function isRule({ marks }: Looked): boolean {
  return marks.includes('plainly binding') || marks.includes('first person');
}

/** How the document writes its rules. */
export function habitsOf(looked: readonly Looked[]): Habits {
  const forms = new Map<string, Looked[]>();
  const body = looked.filter(({ at }) => at.kind !== 'heading');
  for (const line of body) {
    const form = kindOf(line.at);
    const same = forms.get(form);
    if (same === undefined) forms.set(form, [line]);
    else same.push(line);
  }
  const counted = [...forms].map(([form, lines]) => ({ form, rules: lines.filter(isRule).length }));
  const most = counted.reduce((one, other) => (other.rules > one.rules ? other : one), { form: '', rules: 0 });
  return {
    signs: [
      `document asks ${shareOf(looked, ({ marks }) => marks.includes('binding'))}`,
      `document promises ${shareOf(looked, ({ marks }) => marks.includes('first person'))}`,
      `document lists ${shareOf(looked, ({ at }) => at.line.item !== null)}`,
    ],
    promises: `promises ${shareOf(body, ({ marks }) => marks.includes('first person'))}`,
    asks: new Map([...forms].map(([form, lines]) => [form, `form asks ${shareOf(lines, isRule)}`])),
    ofMostRules: most.rules < FEWEST_RULES ? null : most.form,
  };
}

/** What is told of a line by how the document writes its rules. */
export function habitSigns({ at, marks }: Looked, { promises, asks, ofMostRules }: Habits): string[] {
  const of = at.line.item === null ? at.kind : 'item';
  const form = kindOf(at);
  const has = (mark: string) => `${marks.includes(mark) ? '' : 'not '}${mark}`;
  const rules =
    ofMostRules === null ? 'few rules' : ofMostRules === form ? 'form of most rules' : 'other form than rules';
  const own = asks.get(form);
  return [
    rules,
    joined(of, rules),
    ...(own === undefined ? [] : [joined(of, own)]),
    joined(promises, has('first person')),
    joined(promises, has('plainly binding')),
  ];
}
