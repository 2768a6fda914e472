/**
 * The documents that are read worst are put right by clicks in the panel alone, published, signed, edited and published again. Which those
 * are is counted, not named.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { docs_v1 } from '@googleapis/docs';
import { documentFromDocsJson } from '../../commands/lib/docs-json-file';
import { OWNER } from '../../commands/simulation/manager';
import { makeSchool } from '../../commands/simulation/school';
import { newWorkspace, schoolSite } from '../../commands/simulation/start-school';
import { valuesOf } from '../../local/by-hand/typing';
import { importDocx } from '../../local/files/docx/docx';
import type { Workspace } from '../../local/workspace';
import { readPolicy } from '../../src/policy/read-policy';
import type { PolicyReading } from '../../src/policy/reading';
import { ROOT } from '../support/larkfield';
import { isSame, type Label, labelAt, type Wanted, whatToDecide } from '../support/put-right';
import { DESK, useSites } from './support/browser';
import { openEmail, openFile, panelOf, press, publishInPanel, signFromEmail, turnClock } from './support/pages';
import { picture } from './support/pictures';
import { agreesToAll } from './support/walking';

const SHARED = join(ROOT, '..', 'shared', 'field-policies');
const visit = useSites();

interface Candidate {
  name: string;
  document: ReturnType<typeof importDocx>;
  label: Label;
  /** Lines that are something else than the label says. */
  wrong: number;
}

function candidates(): Candidate[] {
  return readdirSync(join(SHARED, 'docx')).map((file) => {
    const path = join(SHARED, 'docx', file);
    const document = importDocx(new Uint8Array(readFileSync(path)), path);
    const name = file.replace('.docx', '');
    const label = labelAt(join(SHARED, 'labels', `${name}.json`));
    const wrong = whatToDecide(readPolicy(documentFromDocsJson(document, path)), label).length;
    return { name, document, label, wrong };
  });
}

const worst = existsSync(SHARED)
  ? candidates()
      .sort((a, b) => b.wrong - a.wrong)
      .slice(0, 3)
  : [];
const each =
  worst.length > 0
    ? test.each(worst)
    : test.skip.each([
        { name: '(../shared is absent)', document: {}, label: { sections: [], declarations: [] }, wrong: 0 },
      ]);

/** The points of a version, as the register keeps them, without what stands below each. */
function pointsOf(workspace: Workspace, version: string): string[] {
  const workbook = workspace.files.find((file) => file.kind === 'spreadsheet')?.id ?? '';
  const rows = valuesOf(workspace, workbook, 'Clauses');
  return rows
    .filter((row) => row[0] === version && row[1] === 'clause')
    .map((row) => String(row[6]).split('\n  ')[0] ?? '');
}

/** The same points, one by one. */
function expectSame(points: readonly string[], wanted: readonly string[]): void {
  expect(points.filter((point) => !wanted.some((text) => isSame(text, point)))).toEqual([]);
  expect(wanted.filter((text) => !points.some((point) => isSame(text, point)))).toEqual([]);
}

/** With one more rule after the last that the label names, made as that one is, as somebody types it in. */
function edited(document: docs_v1.Schema$Document, texts: readonly string[]): docs_v1.Schema$Document {
  const copy = structuredClone(document);
  const { content = [] } = copy.tabs?.[0]?.documentTab?.body ?? copy.body ?? {};
  const isRule = ({ paragraph }: docs_v1.Schema$StructuralElement) => {
    const text = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');
    return texts.some((one) => isSame(one, text));
  };
  const last = content.map(isRule).lastIndexOf(true);
  const { paragraph } = content[last] ?? {};
  content.splice(last + 1, 0, { paragraph: { ...paragraph, elements: [{ textRun: { content: `${NEW_RULE}\n` } }] } });
  return copy;
}

function withPoint({ sections, declarations }: Label, text: string): Label {
  return { sections: [...sections, { clauses: [{ text }] }], declarations };
}

const NEW_RULE = 'I will hand in my badge on my last day.';

each('$name is put right ($wrong lines), and stays right', async ({ name, document, label }) => {
  const school = makeSchool({ seed: 1 });
  const workspace = newWorkspace(null, { ...school, policies: [] }, { isEmpty: false });
  const fileId = workspace.addDocument(name, OWNER, document);
  const page = await visit(schoolSite(workspace, school), '/', DESK);
  const panel = panelOf(page);
  let clicks = 0;
  const click = async (act: () => Promise<void>) => {
    clicks += 1;
    await act();
  };
  await openFile(page, name);
  await press(page, 'Allow access to this document');
  await press(page, 'Allow');

  const readingOf = (one: docs_v1.Schema$Document) => readPolicy(documentFromDocsJson(one, name));
  /** Opens each section that holds some of these lines, chooses what they are, and saves. */
  const decide = async (reading: PolicyReading, wanted: readonly Wanted[]) => {
    const sections = [...new Set(reading.lines.map(({ section }) => section))].sort((a, b) => a - b);
    for (const [place, section] of sections.entries()) {
      const own = wanted.filter(({ line }) => line.read.section === section);
      if (own.length === 0) continue;
      const first = reading.lines.findIndex((line) => line.section === section);
      await click(() => press(page, 'Open', place));
      for (const { line, value } of own) {
        const list = panel.locator(`select[name="line-${line.place - first}"]`);
        await click(async () => void (await list.selectOption(value)));
      }
      await picture(page, `decide ${name} ${section + 1}`);
      await click(() => press(page, 'Save'));
    }
  };
  const reading = readingOf(document);
  const wanted = whatToDecide(reading, label);
  await decide(reading, wanted);
  console.info(`${name}: ${wanted.length} lines put right with ${clicks} clicks.`);
  expect(clicks).toBeLessThanOrEqual(wanted.length + 2 * (reading.sections.length + 1));

  await publishInPanel(page);
  const texts = label.sections.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  expectSame(pointsOf(workspace, 'P1 v1.0'), texts);

  await turnClock(page, 'Next morning');
  const asked = workspace.mail.find(({ subject }) => subject.startsWith('Please sign'));
  await openEmail(page, asked?.to ?? '', /Please sign/);
  await signFromEmail(page, (question) => agreesToAll(question));
  const form = workspace.files.find((file) => file.kind === 'form');
  expect(form?.kind === 'form' ? form.responses.length : 0).toBe(1);

  const longer = edited(document, texts);
  workspace.editDocument(fileId, longer);
  await openFile(page, name);
  // What was published holds every other line; only the new one is still to be decided, where it is not read as a point.
  const now = readingOf(longer);
  const all = whatToDecide(now, withPoint(label, NEW_RULE));
  const more = all.filter(({ line }) => line.line === NEW_RULE);
  // No line that was right has turned by it.
  const wrongBefore = new Set(wanted.map(({ line }) => line.line));
  expect(
    all.filter((one) => !more.includes(one) && !wrongBefore.has(one.line.line)).map(({ line }) => line.line),
  ).toEqual([]);
  if (more.length > 0) {
    await press(page, 'What staff agree to');
    await decide(now, more);
  }
  await press(page, 'See what has changed');
  await publishInPanel(page, 'Make the new version');
  expectSame(pointsOf(workspace, 'P1 v2.0'), [...texts, NEW_RULE]);
});
