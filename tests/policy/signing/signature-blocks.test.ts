/** Where people sign, and whose signature each is. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readBlocks } from '../../../src/policy/lines/blocks';
import { readLines } from '../../../src/policy/lines/lines';
import { findSignatureBlocks } from '../../../src/policy/signing/signature-blocks';
import { documentOf, paragraph } from '../made';

const heading = (text: string) => paragraph(text, { style: 'HEADING_1' });
const item = (text: string) => paragraph(text, { list: 'bullets' });
const rules = [heading('Rules'), item('I will lock my screen.')];

/** Owner, labels, by whom, and the sentences of each block. */
function blocksIn(content: DocsElement[], belongsToOthers: (i: number) => boolean = () => false) {
  const { lines } = readLines(readBlocks(documentOf(content)).tabs);
  const isHeading = lines.map((line) => line.headingLevel > 0);
  return findSignatureBlocks(lines, isHeading, () => false, belongsToOthers).map(
    ({ owner, labels, by, statementLines }) => ({
      owner,
      labels,
      by,
      states: statementLines.map((i) => lines[i]?.text),
    }),
  );
}

it('the signatory declares what stands between the heading and the fields', () => {
  const content = [
    ...rules,
    heading('Declaration'),
    paragraph('I have read the rules.'),
    paragraph('Name: ____ Date: ____'),
  ];
  expect(blocksIn(content)).toEqual([
    { owner: 'signatory', labels: ['Name', 'Date'], by: '', states: ['I have read the rules.'] },
  ]);
});

it('a second block that names an office is the countersignature', () => {
  const content = [
    ...rules,
    paragraph('Signed: ____ Date: ____'),
    heading('To be completed by the Headteacher'),
    paragraph('I approve this user.'),
    paragraph('Signed: ____ Date: ____'),
  ];
  expect(blocksIn(content)).toEqual([
    { owner: 'signatory', labels: ['Signed', 'Date'], by: '', states: [] },
    { owner: 'countersigner', labels: ['Signed', 'Date'], by: 'Headteacher', states: ['I approve this user.'] },
  ]);
});

it('two people who sign on one line have a block each', () => {
  const content = [...rules, paragraph('Employee signature: ____ Date: ____ Line manager signature: ____ Date: ____')];
  expect(blocksIn(content).map(({ owner, labels, by }) => [owner, labels, by])).toEqual([
    ['signatory', ['Employee signature', 'Date'], ''],
    ['countersigner', ['Line manager signature', 'Date'], 'Line manager'],
  ]);
});

it('name at the top and signature at the end are one block', () => {
  const content = [paragraph('Name: ____ Job title: ____'), ...rules, paragraph('Signature: ____ Date: ____')];
  expect(blocksIn(content).map(({ owner, labels }) => [owner, labels])).toEqual([
    ['signatory', ['Name', 'Job title', 'Signature', 'Date']],
  ]);
});

it('where nobody else signs, the head’s signature approves the policy', () => {
  const content = [...rules, paragraph('Signed by the headteacher: ____ Date: ____')];
  expect(blocksIn(content).map(({ owner }) => owner)).toEqual(['approval']);
});

it('pupils, parents and the office sign for themselves', () => {
  const content = [
    ...rules,
    paragraph('Signed: ____ Date: ____'),
    heading('Parents'),
    paragraph('Parent signature: ____ Date: ____'),
    heading('For office use only'),
    paragraph('Initials: ____ Date: ____'),
  ];
  expect(blocksIn(content).map(({ owner }) => owner)).toEqual(['signatory', 'other', 'office']);
  const onlyForOthers = [heading('Visitors'), paragraph('Signed: ____ Date: ____')];
  expect(blocksIn(onlyForOthers, () => true).map(({ owner }) => owner)).toEqual(['other']);
});

it('where nobody else signs, whoever says “I have read” is the signatory, whatever the post', () => {
  const content = [...rules, paragraph('I have read the agreement.'), paragraph("Mentor's name: ____ Date: ____")];
  expect(blocksIn(content)).toEqual([
    { owner: 'signatory', labels: ["Mentor's name", 'Date'], by: '', states: ['I have read the agreement.'] },
  ]);
});

it('where nobody else signs, whoever speaks of themselves is the signatory; whoever approves the policy approves it', () => {
  const signed = (statement: string, label: string) =>
    blocksIn([...rules, paragraph(statement), paragraph(`${label}: ____ Date: ____`)]).map(({ owner }) => owner);
  expect([
    signed('I understand the duties of a supervisor and am willing to take them on.', "Supervisor's name"),
    signed('I approve this policy.', 'Signed by the headteacher'),
    signed('This policy was agreed by the governors.', 'Signed by the headteacher'),
  ]).toEqual([['signatory'], ['approval'], ['approval']]);
});

it('what is still open about the review of the document is nobody’s to sign', () => {
  const review = [paragraph('Policy reviewed: ............'), paragraph('Next review date: ............')];
  const end = [paragraph('I have read the rules.'), paragraph('Name: ____ Signature: ____ Date: ____')];
  expect(blocksIn([...review, ...rules, ...end])).toEqual([
    { owner: 'signatory', labels: ['Name', 'Signature', 'Date'], by: '', states: ['I have read the rules.'] },
  ]);
  expect(blocksIn([paragraph('Policy reviewed: ............'), paragraph('Signed: ............')])).toMatchObject([
    { labels: ['Policy reviewed', 'Signed'] },
  ]);
});

it('a post on a line of its own below a date begins another block', () => {
  const content = [
    ...rules,
    paragraph('First aider: ............ Date: ............'),
    paragraph('Headteacher: ............ Date: ............'),
  ];
  expect(blocksIn(content).map(({ owner, labels, by }) => [owner, labels, by])).toEqual([
    ['signatory', ['First aider', 'Date'], ''],
    ['countersigner', ['Headteacher', 'Date'], 'Headteacher'],
  ]);
});

it('what signers tell of themselves is declared, what they promise is not', () => {
  const content = [
    ...rules,
    paragraph('I will ask where I am not sure.'),
    paragraph('I confirm that I have read the policies.'),
    paragraph('I know who the DSL is.'),
    paragraph('Name: ____ Date: ____'),
  ];
  expect(blocksIn(content).map(({ states }) => states)).toEqual([
    ['I confirm that I have read the policies.', 'I know who the DSL is.'],
  ]);
});
