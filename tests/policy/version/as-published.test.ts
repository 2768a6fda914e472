/** What a version said holds each line that nobody edits, whatever is edited beside it. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { agreementNames, fileOf } from '../../../commands/lib/agreements/agreements';
import { documentFromDocsJson } from '../../../commands/lib/docs-json-file';
import { isNewer } from '../../../commands/lib/reader/labelled-sets';
import { importDocx } from '../../../local/files/docx/docx';
import { toDay } from '../../../src/common/day';
import { withDecisions } from '../../../src/policy/decisions/with-decisions';
import type { DocsDocument, DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import type { PolicyReading, ReadLine } from '../../../src/policy/reading';
import { asPublished } from '../../../src/policy/version/as-published';
import { isAgreed, type VersionItem, versionItems } from '../../../src/policy/version/version-text';
import { documentOf, paragraph } from '../made';

const AGREEMENTS = resolve(__dirname, '../../fixtures/agreements/read');
const PUBLISHED_ON = toDay('2026-09-01');
/** Words that stand in no agreement. */
const REWORDED = ' at Larkfield';
const NEW_RULE = 'I will hand in my badge on my last day.';

function contentOf({ tabs, body }: DocsDocument): DocsElement[] {
  return tabs?.[0]?.documentTab?.body?.content ?? body?.content ?? [];
}

function textOf({ paragraph: own }: DocsElement): string {
  return (own?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');
}

/** The number or sign that somebody typed before a line: who adds a line types it, too. */
function typedMarker(text: string): string {
  return /^\s*(?:\(?[\da-z]{1,4}(?:\.\d+)*[.)]|[^\p{L}\p{N}("“‘]{1,2})?\s*/u.exec(text)?.[0] ?? '';
}

/** Rewords a line, takes it out, or adds one below it. */
function edited(document: DocsDocument, at: number, how: 'reword' | 'take out' | 'add'): DocsDocument {
  const copy = structuredClone(document);
  const content = contentOf(copy);
  const line = content[at];
  const [first] = line?.paragraph?.elements ?? [];
  if (line === undefined || first === undefined) return copy;
  const withText = (text: string): DocsElement => ({
    ...line,
    paragraph: { ...line.paragraph, elements: [{ ...first, textRun: { ...first.textRun, content: `${text}\n` } }] },
  });
  const text = textOf(line).trimEnd();
  if (how === 'take out') content.splice(at, 1);
  else if (how === 'reword') content[at] = withText(text.replace(/[.;,]?$/u, (end) => `${REWORDED}${end}`));
  else content.splice(at + 1, 0, withText(`${typedMarker(text)}${NEW_RULE}`));
  return copy;
}

function hasPartsBeside(line: ReadLine, { lines }: PolicyReading): boolean {
  const at = lines.indexOf(line);
  return [lines[at - 1], lines[at + 1]].some((beside) => beside?.taken === 'part of a point');
}

/** Places of the document's points: what leads to others, or heads them, is no line beside them, nor is one whose parts stand below it or above it. */
function placesToEdit(document: DocsDocument, reading: PolicyReading): number[] {
  return contentOf(document).flatMap((element, at) => {
    const text = textOf(element).trim();
    const own = reading.lines.filter(({ words }) => text.includes(words.text));
    const isAlone = own.length === 1 && own.every((line) => line.taken === 'point' && !hasPartsBeside(line, reading));
    return isAlone && /[.;\p{L}]$/u.test(text) ? [at] : [];
  });
}

/** What people agree to, with what leads to it and whom it is for; without the lines that are edited, and those joined to another paragraph. */
function agreedIn(items: readonly VersionItem[], { published, paragraphs }: Policy, line: string): string[] {
  const joined = published.filter(({ words }) => !paragraphs.some((text) => text.includes(words.split('\n')[0] ?? '')));
  const isEdited = (words: string) =>
    words.includes(REWORDED) ||
    words.includes(NEW_RULE) ||
    words.split('\n').some((own) => line.includes(own)) ||
    joined.some((other) => other.words.includes(words));
  return items
    .filter((item) => isAgreed(item) && !isEdited(item.words))
    .map(({ kind, leadIn, condition, words }) => [kind, leadIn, condition, words].join(' | '))
    .sort();
}

/**
 * Where one edit joins or parts what follows it: an item that stood between two lists is taken out, so that the sentence over the first
 * leads to the second, too; what all else was below is gone, or is reworded. It is shown as changed. Of 9,594 edits of all agreements that
 * are read 24 are so; of the first sixty only in this one, and from these is drawn.
 */
const JOINED_BY_AN_EDIT = '79-gifts-and-hospitality-we';

interface Policy {
  name: string;
  document: DocsDocument;
  published: VersionItem[];
  paragraphs: string[];
  places: number[];
}

/** Each document in both forms; one is read when it is first drawn. */
const DRAWN: readonly (readonly [name: string, form: 'word' | 'plain'])[] = agreementNames(AGREEMENTS)
  .filter((name) => !isNewer(name) && name !== JOINED_BY_AN_EDIT)
  .flatMap((name) => [[name, 'word'] as const, [name, 'plain'] as const]);

const KNOWN = new Map<string, Promise<Policy>>();

function policyAsDrawn(name: string, form: 'word' | 'plain'): Promise<Policy> {
  const key = `${name} (${form})`;
  const known = KNOWN.get(key) ?? publishedPolicy(name, form);
  KNOWN.set(key, known);
  return known;
}

async function publishedPolicy(name: string, form: 'word' | 'plain'): Promise<Policy> {
  const file = await fileOf(AGREEMENTS, name, form);
  const document = documentFromDocsJson(importDocx(file, `${name}.docx`), name);
  const reading = readPolicy(document);
  return {
    name: `${name} (${form})`,
    document,
    published: versionItems(reading),
    paragraphs: contentOf(document).map(textOf),
    places: placesToEdit(document, reading),
  };
}

it('whichever point is edited, what staff agree to of every other line stays what it was', async () => {
  const edit = fc.tuple(fc.constantFrom(...DRAWN), fc.nat(10_000), fc.constantFrom('reword', 'take out', 'add'));
  await fc.assert(
    fc.asyncProperty(edit, async ([drawn, place, how]) => {
      const policy = await policyAsDrawn(...drawn);
      const { name, document, published, places } = policy;
      fc.pre(places.length > 0);
      const at = places[place % places.length] ?? 0;
      const line = textOf(contentOf(document)[at] ?? {});
      const reading = readPolicy(edited(document, at, how));
      const now = versionItems(withDecisions(reading, asPublished(reading, [], published, PUBLISHED_ON)));
      const stands = (items: readonly VersionItem[]) => ({ name, how, line, agreed: agreedIn(items, policy, line) });
      expect(stands(now)).toEqual(stands(published));
    }),
    { numRuns: 200 },
  );
});

function pointsOf(reading: PolicyReading): string[] {
  return reading.sections.flatMap(({ clauses }) => clauses.map(({ leadIn, text }) => `${leadIn ?? ''} ${text}`.trim()));
}

function policyOf(leadIn: string, ...items: string[]): PolicyReading {
  const lines = items.map((text) => paragraph(text, { list: 'bullets' }));
  return readPolicy(documentOf([paragraph('Phones', { style: 'HEADING_1' }), paragraph(leadIn), ...lines]));
}

describe('a list that was published', () => {
  const published = versionItems(policyOf('Staff must:', 'keep phones in the locker', 'lock the locker'));
  const heldIn = (reading: PolicyReading) => asPublished(reading, [], published, PUBLISHED_ON);

  it('under another sentence says something else: nothing is held', () => {
    expect(heldIn(policyOf('Staff must not:', 'keep phones in the locker', 'lock the locker'))).toEqual([]);
    expect(heldIn(policyOf('Pupils are taught to:', 'keep phones in the locker', 'lock the locker'))).toEqual([]);
  });

  it('that led to nothing to sign is held where the sentence over it is read as a heading now', () => {
    const words = 'Staff must:\n• keep phones in the locker\n• lock the locker';
    const intro: VersionItem[] = published
      .slice(0, 1)
      .map((item) => ({ ...item, kind: 'intro', section: '', leadIn: '', words }));
    const items = ['keep phones in the locker', 'lock the locker'];
    const under = (heading: string) =>
      readPolicy(
        documentOf([
          paragraph(heading, { style: 'HEADING_1' }),
          ...items.map((text) => paragraph(text, { list: 'bullets' })),
        ]),
      );
    const held = (heading: string) =>
      asPublished(under(heading), [], intro, PUBLISHED_ON).map(({ line, as }) => [line, as]);
    expect(pointsOf(under('Staff must:'))).not.toEqual([]);
    expect(held('Staff must:')).toEqual(items.map((line) => [line, 'introduction']));
    expect(held('Staff must not:')).toEqual([]);
  });

  it('is held where the reader would not read it as points any more', () => {
    const reading = policyOf('Staff must:', 'keep phones in the locker', 'lock the locker');
    const otherwise: PolicyReading = {
      ...reading,
      lines: reading.lines.map((line) => (line.taken === 'point' ? { ...line, taken: 'introduction' } : line)),
      sections: reading.sections.map((section) => ({ ...section, clauses: [] })),
    };
    expect(pointsOf(otherwise)).toEqual([]);
    expect(pointsOf(withDecisions(otherwise, heldIn(otherwise)))).toEqual(pointsOf(reading));
  });
});
