/** Command line, reading. In: a reading. Out: a plain picture of it for a person, and one line for each of many. */
import type { ChildClause, Clause, Doubt, PolicyReading } from '../../../src/policy/reading';

const WIDTH = 96;

/** Breaks a text into lines of at most WIDTH, the later ones indented. */
function wrapped(text: string, first: string, later: string): string[] {
  const lines: string[] = [];
  let line = first;
  let hasWords = false;
  for (const word of text.split(' ')) {
    if (hasWords && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${later}${word}`;
    } else line = hasWords ? `${line} ${word}` : `${line}${word}`;
    hasWords = true;
  }
  return [...lines, line];
}

function count(number: number, single: string, many = `${single}s`): string {
  return `${number} ${number === 1 ? single : many}`;
}

function clausesIn(reading: PolicyReading): Clause[] {
  return reading.sections.flatMap((section) => section.clauses);
}

function childLines(children: readonly ChildClause[], indent: string): string[] {
  return children.flatMap((child) => [
    ...wrapped(child.text, `${indent}${(child.marker ?? '–').padEnd(4)} `, `${indent}     `),
    ...childLines(child.children ?? [], `${indent}     `),
  ]);
}

function clauseLines(clauses: readonly Clause[], numberFrom: number): string[] {
  let leadIn = '';
  return clauses.flatMap((clause, i) => {
    const opening =
      clause.leadIn !== undefined && clause.leadIn !== leadIn ? wrapped(clause.leadIn, '        ', '        ') : [];
    leadIn = clause.leadIn ?? '';
    const number = String(numberFrom + i).padStart(4);
    const who = clause.condition !== null && clause.textWithoutCondition === undefined ? `(${clause.condition}) ` : '';
    return [
      ...opening,
      ...wrapped(`${who}${clause.text}`, `  ${number}  `, '        '),
      ...childLines(clause.children ?? [], '        '),
    ];
  });
}

function sectionLines(reading: PolicyReading): string[] {
  let number = 1;
  return reading.sections.flatMap((section) => {
    const lines = ['', `  ${section.heading ?? '(no heading)'}`];
    if (section.clauses.length === 0)
      lines.push(`        no clauses; ${count(section.intro.length, 'paragraph')} of explanation`);
    lines.push(...clauseLines(section.clauses, number));
    number += section.clauses.length;
    return lines;
  });
}

function factLines(reading: PolicyReading): string[] {
  const { metadata } = reading;
  const rows: [string, string | null | undefined][] = [
    ['School', reading.organisation],
    ['For', reading.audience.join(', ') || null],
    ['Owner', metadata.owner],
    ['Approved', metadata.approved ?? metadata.adopted],
    ['Dated', metadata.documentDate],
    ['Reviewed', metadata.reviewed],
    ['Next review', metadata.nextReview],
    ['Review cycle', metadata.reviewCycleMonths === null ? null : count(metadata.reviewCycleMonths, 'month')],
  ];
  return rows.filter(([, value]) => value).map(([label, value]) => `  ${label.padEnd(14)}${value}`);
}

function signatureLines(reading: PolicyReading): string[] {
  const lines = reading.declarations.flatMap((declaration) =>
    wrapped(declaration, '    “', '     ').map((line, i, all) => (i === all.length - 1 ? `${line}”` : line)),
  );
  if (reading.signatureFields.length > 0) lines.push(`    ${reading.signatureFields.join(' · ')}`);
  if (lines.length === 0)
    lines.push('    no declaration and no place to sign were found; the form asks for name and date all the same');
  const { countersign } = reading;
  if (countersign) {
    lines.push('', `  Countersigned by ${countersign.by || 'somebody who is not named'}`);
    if (countersign.statement !== '')
      lines.push(
        ...wrapped(countersign.statement, '    “', '     ').map((line, i, all) =>
          i === all.length - 1 ? `${line}”` : line,
        ),
      );
  }
  return lines;
}

const PROPOSALS: Record<PolicyReading['proposals'][number]['about'], (value: string) => string> = {
  audience: (value) => `Ask ${value.toLowerCase()} to sign`,
  reviewEveryMonths: (value) => `Reviewed every ${value} months; nothing is signed again for that`,
  signWithinDays: (value) => `Give people ${value} days to sign`,
  resignEveryMonths: (value) => `Ask again every ${value} months`,
  resignOnChange: () => 'Ask again whenever the policy changes',
  signOnEntry: () => 'Ask everybody who joins',
  countersignedBy: (value) => `Have it countersigned by ${value}`,
  clausesFor: (value) => `One clause only for: ${value}`,
  question: (value) => `Ask on the form for: ${value}`,
  history: (value) => `Earlier version: ${value}`,
};

/** What was found and what is doubtful, for a school's data manager. `file` is named at the top. */
export function pictureOf(reading: PolicyReading, file: string): string {
  const clauses = clausesIn(reading).length;
  const found =
    clauses === 0
      ? 'No clauses were found. Is it the right document? Clauses are items of lists, or sentences such as "I will …" and "Staff must …".'
      : `${count(clauses, 'clause')} in ${count(reading.sections.filter((section) => section.clauses.length > 0).length, 'section')}`;
  const lines = [
    '─'.repeat(WIDTH),
    reading.title,
    `  ${file}`,
    ...factLines(reading),
    '',
    ...wrapped(found, '  ', '  '),
    ...sectionLines(reading),
    '',
    '  Beside the signature',
    ...signatureLines(reading),
  ];
  if (reading.proposals.length > 0) {
    lines.push('', '  For publishing, as the document words it');
    for (const { about, value, from } of reading.proposals)
      lines.push(
        ...wrapped(
          `${PROPOSALS[about](value)}${from === '' || from === value ? '' : `   (“${shortened(from)}”)`}`,
          '    · ',
          '      ',
        ),
      );
  }
  lines.push(...leftOutLines(reading), ...doubtLines(reading), '');
  const isClear = reading.warnings.length === 0 && reading.doubts.length === 0;
  if (isClear) lines.push('  Nothing needs a second look.');
  else if (reading.warnings.length > 0) lines.push('  Please look at');
  for (const { message, place } of reading.warnings)
    lines.push(...wrapped(`${message}  [${shortened(place)}]`, '    ! ', '      '));
  return lines.join('\n');
}

function leftOutLines(reading: PolicyReading): string[] {
  const { leftOut } = reading;
  if (leftOut.length === 0) return [];
  return [
    '',
    `  Left out of what is signed: ${shareLeftOut(reading)} of the words`,
    ...leftOut.flatMap(({ text, why }) =>
      wrapped(`${shortened(text.replace(/\s+/gu, ' '))} — ${why}`, '    · ', '      '),
    ),
  ];
}

function linesOf(doubt: Doubt): string[] {
  return 'lines' in doubt ? doubt.lines : [doubt.text];
}

/** What the reader asks: one question for a whole list. */
function doubtLines({ doubts }: PolicyReading): string[] {
  if (doubts.length === 0) return [];
  const question = (count: number) => (count === 1 ? 'Is this' : `Are these ${count}`);
  return [
    '',
    '  It asks',
    ...doubts.flatMap((doubt) => {
      const asked = linesOf(doubt);
      return [
        ...wrapped(`${question(asked.length)} something that staff agree to? ${doubt.because}`, '    ? ', '      '),
        ...asked.flatMap((line) => wrapped(shortened(line), '        “', '         ')),
      ];
    }),
  ];
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}

function textsBelow(children: readonly ChildClause[] = []): string[] {
  return children.flatMap((child) => [child.text, ...textsBelow(child.children)]);
}

/** Of all words of the document, the share that is left out of the reading: "4 %". */
function shareLeftOut(reading: PolicyReading): string {
  const { title, facts, intro, sections, declarations, signatureFields, countersign, history } = reading;
  const told = [
    title,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...intro,
    ...sections.flatMap(({ heading, intro: paragraphs, clauses }) => [
      heading ?? '',
      ...paragraphs,
      ...new Set(clauses.map(({ leadIn = '' }) => leadIn)),
      ...clauses.flatMap(({ text, children }) => [text, ...textsBelow(children)]),
    ]),
    ...declarations,
    ...signatureFields,
    ...(countersign ? [countersign.statement, ...countersign.fields] : []),
    ...history.flatMap((row) => Object.values(row)),
  ];
  const leftOut = wordsIn(reading.leftOut.map(({ text }) => text));
  return `${Math.round((100 * leftOut) / Math.max(1, leftOut + wordsIn(told)))} %`;
}

function shortened(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69).trimEnd()}…`;
}

/** The last lines of a run over many files. */
export function summaryOf(
  good: readonly { path: string; reading: PolicyReading }[],
  bad: readonly { path: string; message: string }[],
): string {
  const rows = good.map(({ path, reading }) => {
    const numbers = [
      count(clausesIn(reading).length, 'clause'),
      count(reading.declarations.length, 'declaration'),
      reading.warnings.length === 0 ? '' : count(reading.warnings.length, 'point to look at', 'points to look at'),
      reading.doubts.length === 0 ? '' : count(reading.doubts.length, 'question'),
      `${shareLeftOut(reading)} of the words left out`,
    ];
    return `  ✓ ${path}: ${numbers.filter((part) => part !== '').join(', ')}`;
  });
  const told = bad.map(({ message }) => `  ✗ ${message}`);
  return [
    `${count(good.length, 'document')} read${bad.length === 0 ? '' : `, ${count(bad.length, 'file')} not read`}`,
    ...rows,
    ...told,
  ].join('\n');
}
