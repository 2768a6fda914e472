/** Lines that look like headings and head no section: the school's name below the title, lists of contents, headings over nothing. */
import type { DocsElement } from '../../../src/policy/docs-json';
import { readPolicy } from '../../../src/policy/read-policy';
import { documentOf, paragraph } from '../made';

const heading = (text: string, level = 1) => paragraph(text, { style: `HEADING_${level}` });
const item = (text: string) => paragraph(text, { list: 'bullets' });
const TITLE = paragraph('Keys Agreement for Staff', { style: 'TITLE' });

function read(...content: DocsElement[]) {
  const { sections, leftOut, warnings } = readPolicy(documentOf([TITLE, ...content]));
  return {
    headings: sections.map((section) => section.heading),
    leftOut: leftOut.map(({ text, why }) => `${text}: ${why}`),
    warned: warnings.filter(({ code }) => code === 'EMPTY_HEADING').map(({ place }) => place),
  };
}

describe('a short line over a longer text', () => {
  const firstOf = (line: string) =>
    read(
      paragraph(line),
      paragraph('These rules hold for everybody who works here and has a key.'),
      paragraph('Looking after keys'),
      item('I will lock the store.'),
    ).headings;

  it.each(['Holm Lane School, Ambershire', 'Holm Lane School · reviewed May 2026', 'Holm Lane Primary School'])(
    'is no heading where it stands below the title and begins with the name of the school: %s',
    (line) => {
      expect(firstOf(line)).toEqual(['Looking after keys']);
    },
  );

  it('is one further down, where it begins with the name of the school, too', () => {
    const { headings } = read(
      paragraph('These rules hold for everybody who works here and has a key.'),
      paragraph('Holm Lane Keys'),
      paragraph('A key is signed for at the office, and goes back there on the last day of term.'),
      paragraph('Looking after keys'),
      item('I will lock the store.'),
    );
    expect(headings).toEqual(['Holm Lane Keys', 'Looking after keys']);
  });
});

describe('a list of contents', () => {
  const sections = [heading('Keys'), item('I will lock the store.'), heading('Doors'), item('I will close the doors.')];

  it('is one where its lines come again without the numbers that stand before them', () => {
    expect(read(paragraph('Contents'), paragraph('1 Keys'), paragraph('2 Doors'), ...sections).headings).toEqual([
      'Keys',
      'Doors',
    ]);
  });

  it('is one where a line heads its columns', () => {
    const entries = ['Section...... Page no.', 'Keys ………………… 2', 'Doors ………………… 3'].map((text) => paragraph(text));
    expect(read(paragraph('Table of contents'), ...entries, ...sections).headings).toEqual(['Keys', 'Doors']);
  });

  it('is none where its lines do not come again', () => {
    expect(read(paragraph('Contents'), item('A torch'), item('A first aid kit'), ...sections).headings).toEqual([
      'Contents',
      'Keys',
      'Doors',
    ]);
  });
});

describe('a heading over nothing', () => {
  const keys = [heading('Keys'), item('I will lock the store.')];
  const signature = ['Name: ____________', 'Signature: ____________', 'Date: ____________'].map((text) =>
    paragraph(text),
  );

  it('makes no section, and a person is told', () => {
    expect(read(...keys, heading('Doors'), heading('Windows'), item('I will close the windows.'))).toEqual({
      headings: ['Keys', 'Windows'],
      leftOut: ['Doors: a heading with nothing below it'],
      warned: ['Doors'],
    });
  });

  it('makes one where it is numbered as the others are, or has headings below it', () => {
    const below = [heading('2.1 Locks', 2), item('I will close the doors.')];
    expect(read(...keys, heading('Doors'), ...below).headings).toEqual(['Keys', 'Doors', '2.1 Locks']);
    expect(read(...keys, heading('2. Doors'), heading('3. Windows'), item('I will close the windows.'))).toMatchObject({
      headings: ['Keys', '2. Doors', '3. Windows'],
      warned: ['2. Doors'],
    });
  });

  it('belongs to what it heads where that is said about the document', () => {
    expect(read(...keys, heading('Document control'), paragraph('Next review: May 2027'), ...signature)).toEqual({
      headings: ['Keys'],
      leftOut: ['Document control: a line about the document'],
      warned: [],
    });
  });
});

describe('a plain line of which no rule knows', () => {
  const KEYS = [
    paragraph('These rules hold for everybody who works here and has a key.'),
    paragraph('Looking after keys'),
    item('I will lock the store.'),
    item('I will hang keys on their hooks.'),
  ];
  const headingsWith = (...elsewhere: DocsElement[]) => read(...KEYS, ...elsewhere).headings;

  it('stays what it is, whatever is written further down', () => {
    const alone = headingsWith();
    expect(alone).toEqual(['Looking after keys']);
    for (const further of [
      [paragraph('Keys are cut by the caretaker, who has a list of all of them.')],
      [paragraph('A key that is lost is paid for.'), paragraph('Tell the office at once.')],
      Array.from({ length: 20 }, (_, i) => item(`I will keep rule ${i + 1}.`)),
    ])
      expect(headingsWith(paragraph('The office keeps a list of who has which key.'), ...further).slice(0, 1)).toEqual(
        alone,
      );
  });

  it('is none where it leads on, is a rule, or the document marks its headings', () => {
    expect(read(paragraph('Looking after keys:'), item('I will lock the store.')).headings).toEqual([
      'Looking after keys:',
    ]);
    expect(
      headingsWith(heading('Doors'), item('I will close them.'), heading('Windows'), item('I will close them, too.')),
    ).toEqual([null, 'Doors', 'Windows']);
  });
});

describe('a short numbered line before a longer one', () => {
  const between = (before: string) =>
    read(
      heading('Prohibited activities'),
      paragraph(before),
      paragraph('2. Downloading software'),
      paragraph('3. Staff must report any incident to the head.'),
    ).headings;

  it('is an item, below a fragment of its own list', () => {
    expect(between('1. Gambling')).toEqual(['Prohibited activities']);
  });

  it('is a title, below a sentence: the numbers run through the headings', () => {
    expect(between('1. I will lock the store when I leave it.')).toEqual([
      'Prohibited activities',
      '2. Downloading software',
    ]);
  });
});

describe('a numbered title over nothing, in plain text', () => {
  const TEXTS = ['Staff must lock the store.', 'Staff must not copy a key.', 'Staff must tell the office of a loss.'];
  const TITLES = ['1. The store', '2. Copies', '3. Losses', '4. Visitors'];
  const withoutText = (...empty: number[]) =>
    read(
      ...TITLES.flatMap((title, i) => [
        paragraph(title),
        ...(empty.includes(i) ? [] : [paragraph(TEXTS[i] ?? 'Staff must stay with a visitor.')]),
      ]),
    ).headings;

  it('is one where its whole series are titles and two in three have something below them', () => {
    expect(withoutText()).toEqual(TITLES);
    expect(withoutText(1)).toEqual(TITLES);
  });

  it('is an item where fewer have', () => {
    expect(withoutText(1, 2)).not.toEqual(TITLES);
  });

  const ofMany = (count: number, headed: readonly number[]) => {
    const titles = Array.from(
      { length: count },
      (_, i) => `${i + 1}. ${['Keys', 'Copies', 'Losses', 'Doors', 'Sheds', 'Gates', 'Locks'][i]}`,
    );
    const content = titles.flatMap((title, i) => [
      paragraph(title),
      ...(headed.includes(i) ? [paragraph(`Staff must sign for number ${i + 1}.`)] : []),
    ]);
    return { titles, headings: read(...content).headings };
  };

  it('is an item in a series of three, of seven with three texts, and a title in one of four with three', () => {
    const three = ofMany(3, [0, 2]);
    const seven = ofMany(7, [2, 4, 6]);
    const four = ofMany(4, [0, 2, 3]);
    expect(three.headings).not.toEqual(three.titles);
    expect(seven.headings).not.toEqual(seven.titles);
    expect(four.headings).toEqual(four.titles);
  });
});
