/** From a version to its form, and from an answer back to what was agreed. */

import { choiceText, planForm } from '../../src/form/plan-form';
import { type AskedItem, ranges, readAnswer } from '../../src/form/read-answer';
import { agreedItems, fingerprintText } from '../../src/policy/agreed-text';
import type { PolicyReading } from '../../src/policy/reading';

const READING: PolicyReading = {
  title: 'Acceptable Use Policy',
  organisation: null,
  metadata: { approved: null, reviewed: null, nextReview: null, owner: null, reviewCycleMonths: null },
  audience: [],
  intro: ['For everyone.'],
  sections: [
    {
      heading: 'Sharing',
      level: 1,
      intro: ['Think first.'],
      clauses: [
        { text: 'your password', condition: null, leadIn: 'You must not share:' },
        {
          text: 'I will be a role model, for example by:',
          condition: null,
          children: [{ text: 'not sharing images', marker: 'a)' }],
        },
      ],
    },
    {
      heading: null,
      level: 1,
      intro: [],
      clauses: Array.from({ length: 13 }, (_, i) => ({ text: `Clause ${i}`, condition: null })),
    },
  ],
  declarations: ['I have read this.'],
  signatureFields: ['Print name', 'Post', 'Signature', 'Date'],
  countersign: null,
  history: [],
  placeholders: [],
  warnings: [],
  facts: [],
  leftOut: [],
  proposals: [],
};
const SETTINGS = {
  school: 'Larkfield',
  contactName: 'the office',
  versionLabel: 'P1 v2.0',
  publishedOn: '2026-09-01',
  documentLink: 'https://docs.google.com/document/d/x/',
} as const;

describe('what is agreed to', () => {
  const items = agreedItems(READING);
  test('is numbered through, with lead-in and what stands below a clause', () => {
    expect(items.slice(0, 2)).toEqual([
      {
        kind: 'clause',
        number: '1',
        section: 'Sharing',
        leadIn: 'You must not share:',
        condition: '',
        words: 'your password',
      },
      {
        kind: 'clause',
        number: '2',
        section: 'Sharing',
        leadIn: '',
        condition: '',
        words: 'I will be a role model, for example by:\n  a) not sharing images',
      },
    ]);
    expect(items.slice(-1)).toEqual([
      { kind: 'declaration', number: 'D1', section: '', leadIn: '', condition: '', words: 'I have read this.' },
    ]);
  });
  test('stands beside its box so that it can be read alone', () => {
    expect(items.slice(0, 2).map(choiceText)).toEqual([
      '1. You must not share: your password',
      '2. I will be a role model, for example by: a) not sharing images',
    ]);
  });
  test('has a text for the fingerprint in which only words count', () => {
    expect(fingerprintText(items).split('\n')[1]).toBe(
      'clause\t2\t\t\tI will be a role model, for example by: a) not sharing images',
    );
    const spaced = { ...READING, declarations: ['I  have\nread this.'] };
    expect(fingerprintText(agreedItems(spaced))).toBe(fingerprintText(items));
    const changed = { ...READING, declarations: ['I have read that.'] };
    expect(fingerprintText(agreedItems(changed))).not.toBe(fingerprintText(items));
  });
});

describe('the form', () => {
  const plan = planForm(READING, agreedItems(READING), SETTINGS);
  test('has a page for each section, long ones in even parts, and the signature last', () => {
    expect(plan.pages.map((page) => [page.title, page.questions.map((question) => question.title)])).toEqual([
      ['', []],
      ['Sharing', ['Points 1 to 2']],
      ['Acceptable Use Policy (1 of 2)', ['Points 3 to 9']],
      ['Acceptable Use Policy (2 of 2)', ['Points 10 to 15']],
      ['Your signature', ['Declaration', 'Print name', 'Post']],
    ]);
  });
  test('says whose it is, which version, where the policy is and whom to ask', () => {
    expect(plan.description).toContain('Larkfield · version 2.0, 1 September 2026');
    expect(plan.description).toContain('https://docs.google.com/document/d/x/');
    expect(plan.description).toContain('speak to the office');
  });
});

describe('an answer', () => {
  const asked: AskedItem[] = [
    { kind: 'clause', number: '1', item: '10', choice: '1. A' },
    { kind: 'clause', number: '2', item: '10', choice: '2. B' },
    { kind: 'declaration', number: 'D1', item: '11', choice: 'I have read this.' },
    { kind: 'question', number: 'name', item: '12', choice: 'name' },
  ];
  const answer = (answers: { item: string; response: string | string[] }[]) => ({ id: 'r', email: '', at: 0, answers });
  test('that agrees to everything names all of it, whatever the order', () => {
    const given = answer([
      { item: '12', response: ' Tolu ' },
      { item: '11', response: ['I have read this.'] },
      { item: '10', response: ['2. B', '1. A'] },
    ]);
    expect(readAnswer(given, asked)).toEqual({ name: 'Tolu', role: '', agreed: '1–2, D1', doubt: '' });
  });
  test('that leaves something out says what', () => {
    expect(readAnswer(answer([{ item: '10', response: ['1. A'] }]), asked)).toEqual({
      name: '',
      role: '',
      agreed: '1',
      doubt: 'Not agreed to: 2, D1. Please ask why.',
    });
  });
});

test.each([
  [[], ''],
  [['1'], '1'],
  [['1', '2', '3', '5', '7', '8', 'D1', 'D2'], '1–3, 5, 7–8, D1, D2'],
])('numbers %j read %s', (numbers, text) => {
  expect(ranges(numbers)).toBe(text);
});
