/**
 * Faults to plant in the reader, each of which loses words or tells them twice: the test of the law of words must fail under every one.
 * `npx tsx tests/policy/run-law-mutations.ts` plants them, one after another, in a copy.
 */

export interface Mutation {
  /** What goes wrong. */
  fault: string;
  /** Below src/policy. */
  file: string;
  /** Stands in the file once. */
  from: string;
  to: string;
}

export const LAW_MUTATIONS: readonly Mutation[] = [
  {
    fault: 'rows of a table with no clauses are told nowhere',
    file: 'report/unused-words.ts',
    from: "  'table row': 'in a table that holds no clauses',\n",
    to: '',
  },
  {
    fault: 'the list of contents is told nowhere',
    file: 'report/unused-words.ts',
    from: "  contents: 'in the list of contents',\n",
    to: '',
  },
  {
    fault: 'the school’s name on the front page is told nowhere',
    file: 'report/unused-words.ts',
    from: "  organisation: 'on the front page',\n",
    to: '',
  },
  {
    fault: 'the heading of a block to sign is told nowhere',
    file: 'report/unused-words.ts',
    from: "    for (const i of block.headingLines) reasons.set(i, 'heads a block to sign');\n",
    to: '',
  },
  {
    fault: 'somebody else’s block to sign is told nowhere',
    file: 'report/unused-words.ts',
    from: 'if (!isTaken) for',
    to: 'if (isTaken) for',
  },
  {
    fault: 'a line about the document is told as a fact and as left out',
    file: 'report/unused-words.ts',
    from: "        ? null\n        : 'a line about the document';",
    to: "        ? 'a line about the document'\n        : 'a line about the document';",
  },
  {
    fault: 'the headings of the table of versions are told nowhere',
    file: 'report/unused-words.ts',
    from: "return 'the headings of the table of versions';",
    to: 'return null;',
  },
  {
    fault: 'what hangs on a bullet with nothing behind it is lost',
    file: 'clauses/outline/list-tree.ts',
    from: '? [{ ...item, children }] : children;',
    to: '? [{ ...item, children }] : [];',
  },
  {
    fault: 'a sentence that goes on in the next line loses its beginning',
    file: 'clauses/outline/outline.ts',
    from: 'last.text = joined(last.text, line.printed);',
    to: 'last.text = line.printed;',
  },
  {
    fault: 'what stands behind a point in its row is lost',
    file: 'clauses/outline/outline.ts',
    from: 'children: line.behind.map((text) => wordsBehind(text, at)),',
    to: 'children: [],',
  },
  {
    fault: 'the last point below a point is lost',
    file: 'clauses/make-clause.ts',
    from: '{ children: belowOf(source.children) }',
    to: '{ children: belowOf(source.children.slice(0, -1)) }',
  },
  {
    fault: 'the lead-in from a row of a table is lost',
    file: 'clauses/lead-ins.ts',
    from: 'item.leadIn, signOf(item, list)]',
    to: 'null, signOf(item, list)]',
  },
  {
    fault: 'a list that was judged away is in no introduction',
    file: 'clauses/assemble.ts',
    from: "if (leadIn === null) into.intro.push(...printedLines(items, ''));",
    to: 'if (leadIn === null) return;',
  },
  {
    fault: 'a lead-in over nothing is told nowhere',
    file: 'clauses/open-section.ts',
    from: "  open.assembly.leftOut.push({ text, why: 'a lead-in with nothing below it', place: firstWords(text) });\n",
    to: '',
  },
  {
    fault: 'a paragraph that is a clause is in the introduction, too',
    file: 'clauses/assemble.ts',
    from: '    leaveLeadIn(open);\n    moveIntroOut(open);\n    addPoint(asSource(paragraph)',
    to: '    leaveLeadIn(open);\n    moveIntroOut(open);\n    section.intro.push(paragraph.text);\n    addPoint(asSource(paragraph)',
  },
  {
    fault: 'the first row of every table is lost',
    file: 'lines/tables/grid.ts',
    from: 'return withHeadingsApart(open.filter((row)',
    to: 'return withHeadingsApart(open.slice(1).filter((row)',
  },
  {
    fault: 'the headings of columns are told nowhere',
    file: 'lines/tables/clause-rows.ts',
    from: 'if (unused.length > 0)',
    to: 'if (unused.length > 99)',
  },
  {
    fault: 'for whom a row is, is lost',
    file: 'lines/tables/beside-a-point.ts',
    from: 'else sides.who.push(cell.seen);',
    to: 'else sides.who.push();',
  },
  {
    fault: 'what stands beside two columns of points is told nowhere',
    file: 'lines/tables/rule-columns.ts',
    from: '    for (const row of part.rows) addRest(row, open);\n',
    to: '',
  },
  {
    fault: 'headings of columns without a point are told nowhere',
    file: 'lines/tables/rule-columns.ts',
    from: '  leaveUnused(open);\n',
    to: '',
  },
  {
    fault: 'everything behind a line break is lost',
    file: 'lines/line.ts',
    from: "run.text.split('\\u000b').forEach",
    to: "run.text.split('\\u000b').slice(0, 1).forEach",
  },
  {
    fault: 'the first field to sign is lost',
    file: 'read-policy.ts',
    from: 'signatureFields: signatory?.labels ?? [],',
    to: 'signatureFields: signatory?.labels.slice(1) ?? [],',
  },
  {
    fault: 'what the sections left out is told nowhere',
    file: 'read-policy.ts',
    from: '...noise, ...leftOut, ...leftOutOf',
    to: '...noise, ...leftOutOf',
  },
];
