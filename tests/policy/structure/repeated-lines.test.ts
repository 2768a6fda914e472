/** What stands three times is a page header, unless it asks something, heads what is asked, or is filled in. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { bold, heading, item, readBody } from '../clauses/read-body';
import { paragraph } from '../made';

const TOPICS = [
  ['Passwords', 'make them long', 'share them'],
  ['Phones', 'keep them off', 'film pupils'],
  ['Laptops', 'lock them away', 'leave them in a car'],
  ['Visitors', 'sign them in', 'leave them alone'],
] as const;

const SHAPES: Record<string, (text: string) => DocsElement> = { plain: (text) => paragraph(text), bold };

describe.each([
  ['Do', 'Don’t'],
  ['You must', 'You must not'],
  ['Staff should', 'Staff should not'],
  ['Good practice', 'Poor practice'],
  ['Always', 'Never'],
])('“%s” and “%s” under every topic', (positive, negative) => {
  test.each(Object.entries(SHAPES))('as %s lines are the lead-ins of their points each time', (_, line) => {
    const body = TOPICS.flatMap(([topic, rule, ban]) => [
      line(topic),
      line(positive),
      item(rule),
      line(negative),
      item(ban),
    ]);
    expect(readBody(...body).points).toEqual(
      TOPICS.flatMap(([, rule, ban]) => [`${positive} | ${rule}`, `${negative} | ${ban}`]),
    );
  });

  test('with what is between them', () => {
    const body = TOPICS.flatMap(([topic, rule, ban]) => [
      heading(topic),
      paragraph(positive),
      item(rule),
      paragraph('Ask first'),
      item('lend them'),
      paragraph(negative),
      item(ban),
    ]);
    const { points } = readBody(...body);
    expect(points.filter((point) => !point.endsWith('lend them'))).toEqual(
      TOPICS.flatMap(([, rule, ban]) => [`${positive} | ${rule}`, `${negative} | ${ban}`]),
    );
    expect(points.filter((point) => point.endsWith(`${positive} | lend them`))).toEqual([]);
  });
});

test.each(['Never share them with pupils.', 'Staff must not lend them.'])('“%s” is said of every topic', (rule) => {
  const body = TOPICS.flatMap(([topic]) => [heading(topic), paragraph(rule), item('Lock your screen.')]);
  expect(readBody(...body).points.filter((point) => point === rule)).toHaveLength(TOPICS.length);
});

test('“unless the headteacher agrees” closes each list', () => {
  const body = TOPICS.flatMap(([topic, , ban]) => [
    heading(topic),
    paragraph('You must not:'),
    item(ban),
    paragraph('unless the headteacher agrees.'),
  ]);
  expect(readBody(...body).points).toEqual(
    TOPICS.map(([, , ban]) => `You must not: … unless the headteacher agrees. | ${ban}`),
  );
});

test.each(['Larkfield Primary School', 'Staff Handbook – May 2026', 'Uncontrolled when printed'])(
  '“%s” is a page header',
  (line) => {
    const body = TOPICS.flatMap(([topic, , ban]) => [
      heading(topic),
      paragraph('You must not:'),
      item(ban),
      paragraph(line),
      item('lend them'),
    ]);
    expect(readBody(...body).points).toEqual(
      TOPICS.flatMap(([, , ban]) => [`You must not: | ${ban}`, 'You must not: | lend them']),
    );
  },
);

test.each(Object.entries({ ...SHAPES, heading }))(
  'a page header that stands once, %s, parts a list: nobody agrees to the opposite of what is below it',
  (_, line) => {
    const found = readBody(
      heading('Gifts'),
      paragraph('Staff must not:'),
      item('accept money'),
      line('Larkfield Primary'),
      item('accept vouchers'),
    );
    const after = found.points.filter((point) => point.endsWith('accept vouchers'));
    expect([after, _ === 'heading' || found.asked.includes('accept vouchers')]).toEqual([
      _ === 'heading' ? after : [],
      true,
    ]);
  },
);

describe('a page header in the middle of a sentence', () => {
  const sentence = ['Staff must not email pupils', 'from a private account unless the head has agreed.'] as const;
  const read = (...between: DocsElement[]) =>
    readBody(heading('Email'), item(sentence[0]), ...between, paragraph(sentence[1]), item('Lock your screen.')).points;

  test.each([
    ['Larkfield School – Acceptable Use Policy'],
    ['Larkfield Primary School, September 2026'],
    ['Acceptable Use Policy for Staff, version 3'],
    ['2', 'Larkfield School'],
    ['Larkfield School', 'Page 2 of 3'],
  ])('“%s” parts it once, and takes nothing of it', (...lines) => {
    expect(read(...lines.map((text) => paragraph(text)))).toEqual([sentence.join(' '), 'Lock your screen.']);
  });

  test('names the school or the title: other words are a line of their own', () => {
    expect(read(paragraph('Phones'))[0]).toBe(sentence[0]);
  });

  test('stands in no sentence where the one above ended', () => {
    const { explained } = readBody(
      heading('Email'),
      item('Use it daily at school.'),
      paragraph('Larkfield School'),
      paragraph('the office helps.'),
    );
    expect(explained.join(' ')).toContain('Larkfield School');
  });
});
