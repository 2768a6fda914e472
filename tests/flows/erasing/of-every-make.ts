/**
 * A school of people whose names and addresses are of every make, and what is held about each of them: for erasing them one
 * after the other, with the product's code asked for nothing. The same seed gives the same people.
 */
import { agreeing } from '../../../commands/simulation/staff-life';
import { Hands } from '../../../local/by-hand/hands';
import type { CellState } from '../../../local/state';
import { ACCEPTABLE_USE, Larkfield, resultOf } from '../../support/larkfield';

/** Somebody who has signed and left. */
export interface Made {
  number: number;
  name: string;
  email: string;
  /** Stands in everything that is this person's own, and nowhere else. */
  mark: string;
}

/** Each holds another's, ends another's, or looks like a pattern; "" is nobody. */
const SPECIAL = [
  'Mary Jones',
  'Ann Mary Jones',
  'Mary Jones Smith',
  'Mary Jones-Smith',
  'Rosemary Jones',
  'Mary Jonesey',
  "Mary O'Jones",
  "O'Brien Smith",
  'Brien Smith',
  'Ciarán O’Brien-Smith',
  'Mary O',
  "Mary O'Neill",
  "O'Neill, Mary Kate",
  'A B',
  'A B C',
  'X',
  'Md. Ali',
  'Cllr Jo Park',
  'The Revd Dr John Gray',
  'Mrs Carol Bright',
  'SMITH, JOHN',
  'de Souza, Ana Maria',
  'lee de la cruz',
  '李明',
  '王 小明',
  'Νίκος Παπαδόπουλος',
  'ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΥΛΟΣ',
  'Анна Иванова',
  'محمد علي',
  '김민준',
  'สมชาย ใจดี',
  'Jörg Weiß',
  'Zoe\u0308 Faux',
  'Tolu\u200b Adeyemi\u00ad',
  'Nguyễn Thị Minh Khai',
  '(Ann) [Lee]',
  'a|b c*d',
  '$1 $&',
  '\\w+ \\d{2}',
  '^Start End$',
  'Who? Me!',
  '{{name}} {{{x}}}',
  "'Quoted' Name",
  '<b>Bold</b> Face',
  'J. R. Hartley',
  'Anne–Marie Dash',
];

const FORENAMES = [
  'Àine',
  'Jo-Ann',
  "D'Arcy",
  'Łukasz',
  'Ümit',
  'Bao',
  'Ифе',
  'Søren',
  'Mary',
  'Ann',
  'O',
  'Gwen',
  'ROB',
];
const SURNAMES = [
  "O'Dea",
  'St-Marys',
  'Mc.Gregor',
  'van den Berg',
  'İpek',
  'Ng',
  'Mary',
  'al-Ṣāliḥ',
  'Smith-Jones',
  'Smith',
  'E',
  'Müller',
  'Ó Súilleabháin',
  'Kowalska',
  '陈',
  'Bell (supply)',
  'B+C',
  'Ek_Dahl',
  'Y',
  'González Pérez',
  'Roux’s',
  'de\u0301tente',
  '[x]',
  'z*',
  'Khan',
  'Kha',
  'Dee',
  'Deer',
  'Fell',
  'Fells',
  'Gray',
  'Graye',
  'Hu',
  'Hus',
  'Ince',
];

const DOMAINS = [
  'larkfield.example',
  'st-marys.sch.uk',
  'st.john-s.co.uk',
  'a.b',
  'st-marys.sch.uk.example',
  'münchen.example',
];
const MAILBOXES = [
  't',
  "o'brien",
  'brien',
  'x-y',
  'y',
  'a.b',
  'b',
  'a_b',
  'a+b',
  'A.CAPITAL',
  'j',
  'ij',
  'ünal',
  '100',
  '%',
];

/** @param many at most the special ones and all pairs of a forename and a surname */
export function peopleOfEveryMake(many: number): Made[] {
  const pairs = SURNAMES.flatMap((surname) => FORENAMES.map((forename) => `${forename} ${surname}`));
  // From here and there: neighbours of the list have a name in common.
  const spread = pairs.map((_, i) => pairs[(i * 89) % pairs.length] ?? '');
  return [...SPECIAL, ...spread].slice(0, many).map((name, i) => {
    const round = Math.floor(i / (DOMAINS.length * MAILBOXES.length));
    const mailbox = `${MAILBOXES[i % MAILBOXES.length]}${round === 0 ? '' : round}`;
    const domain = DOMAINS[Math.floor(i / MAILBOXES.length) % DOMAINS.length];
    return { number: i + 1, name, email: `${mailbox}@${domain}`, mark: `mark${1000 + i}` };
  });
}

/** Everybody has a row in the staff list, a signature, in a form or on paper, and rows in a tab of the manager's own. */
export function schoolOf(people: readonly Made[]): Larkfield {
  const school = Larkfield.open([]);
  const hands = new Hands(school.workspace, school.workbookId);
  school.pasteAt('Staff', 1, 17, [['Locker']]);
  school.paste(
    'Staff',
    2,
    people.map(({ name, email, mark }, i) => {
      const manager = people[i - 1]?.email ?? '';
      const cells = [`'${name}`, email, mark, 'teaching', manager, '1/9/2026'];
      return [...cells, ...Array.from({ length: 10 }, () => ''), mark];
    }),
  );
  const form = school.publish(ACCEPTABLE_USE);
  school.round();
  school.sleepTo('2026-09-03', '10:15');
  people.forEach(({ name, email, mark }, i) => {
    if (!inForm(i)) return;
    school.workspace.form(form).readers.push(email.toLowerCase());
    school.workspace.submit(form, {
      as: email,
      answering: (question) => agreeing(question, { email, name, role: mark }),
    });
  });
  const onPaper = people.filter((_, i) => !inForm(i));
  school.paste(
    'Paper',
    2,
    onPaper.map(({ number, mark }) => [String(number), 'P1', '', '2/9/2026', '', mark]),
  );
  hands.addTab('Office notes');
  school.paste('Office notes', 1, [
    ['What', 'Mark'],
    ...people.map(({ name, email, mark }) => [asked(name, email), mark]),
  ]);
  people.forEach(({ name }, i) => {
    hands.mark('Office notes', i + 2, 2, { note: `${name}'s locker` });
  });
  school.sleepTo('2026-09-04', '09:00');
  school.round();
  school.pasteAt(
    'Staff',
    2,
    7,
    people.map(() => ['23/10/2026']),
  );
  school.sleepTo('2026-11-20', '09:00');
  school.round();
  return school;
}

function inForm(i: number): boolean {
  return i % 4 === 0;
}

/** In capitals, with other hyphens and apostrophes, put together otherwise, or in a link: whose it is stays. */
function asked(name: string, email: string): string {
  const other = name.replace(/'/g, '’').replace(/-/g, '‑');
  return `Ask ${name}, (${email}). ${other.normalize('NFD')}: <${email.toUpperCase()}>`;
}

/** Every cell, note and title, and what is kept beside the workbook, by where it is. */
type Everything = ReadonlyMap<string, string>;

function everythingIn({ workspace, workbookId }: Larkfield): Everything {
  const found = new Map<string, string>();
  const put = (place: string, text: unknown): void => {
    if (text !== undefined && text !== '') found.set(place, String(text));
  };
  for (const { properties, cells } of workspace.spreadsheet(workbookId).sheets) {
    const title = properties.title ?? '';
    put(title, title);
    cells.forEach((row, i) => {
      (row ?? []).forEach((cell: CellState, j) => {
        put(`${title}!${i + 1}!${j + 1}`, cell.formula ?? cell.value);
        put(`${title}!${i + 1}!${j + 1}!note`, cell.note);
        put(`${title}!${i + 1}!${j + 1}!link`, cell.link);
      });
    });
  }
  for (const [key, text] of Object.entries(workspace.properties)) put(`property!${key}`, text);
  for (const file of workspace.files) {
    if (file.kind === 'form') for (const reader of file.readers) put(`form!${reader}`, reader);
  }
  return found;
}

/** As the eye sees it: no pattern, one kind of hyphen and apostrophe, no signs that nobody sees, all in capitals. */
function asSeen(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

/** Names that another of them has, too, when the first is erased: the report says so, and leaves them where they stand. */
const NAMESAKES: readonly string[] = ['Mary Jones Smith', "Mary O'Neill"];

/** The texts that show the name or the address, with what others' longer ones show taken out. */
function placesOf(one: Made, people: readonly Made[], everything: Everything): string[] {
  const wanted = [one.email, ...(isFound(one.name) ? [one.name] : [])].map(asSeen);
  const longer = people
    .filter((other) => other !== one)
    .flatMap(({ name, email }) => [name, email].map(asSeen))
    .filter((other) => wanted.some((own) => other.length > own.length && other.includes(own)));
  return [...everything].flatMap(([place, text]) => {
    let seen = asSeen(text);
    for (const other of longer) seen = seen.split(other).join('\n');
    return wanted.some((own) => isWholeIn(own, seen)) ? [`${place}: ${text}`] : [];
  });
}

/** One word of letters that others use, too, is not looked for outside the person's own rows; nor what somebody else is called. */
function isFound(name: string): boolean {
  const isTold = name.trim().includes(' ') || /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name);
  return isTold && !NAMESAKES.includes(name);
}

function isWholeIn(own: string, seen: string): boolean {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = seen.indexOf(own); at >= 0; at = seen.indexOf(own, at + 1)) {
    const isInside = isLetter(seen[at - 1]) || isLetter(seen[at + own.length]);
    const isOfAddress = own.includes('@') && /[\p{L}\p{N}][.+_'%-]$/u.test(seen.slice(0, at));
    if (!isInside && !isOfAddress) return true;
  }
  return false;
}

/** What was changed of others when somebody was erased: anything but a cell that said the name or the address alone. */
function changedOfOthers(one: Made, people: readonly Made[], before: Everything, after: Everything): string[] {
  const token = `${one.number} (erased)`;
  const markOfRow = new Map<string, string>();
  const rowOf = (place: string): string => place.split('!').slice(0, 2).join('!');
  for (const [place, text] of before) {
    for (const found of text.match(/mark\d{4}/g) ?? []) markOfRow.set(rowOf(place), found);
    const [tab = '', , column = ''] = place.split('!');
    const numberAt = NUMBER_AT[tab];
    if (numberAt !== undefined && Number(column) === numberAt) {
      markOfRow.set(rowOf(place), people[Number(text) - 1]?.mark ?? '');
    }
  }
  const alone = [one.name, one.email].map(asSeen);
  const name = one.name.replace(/\p{Cf}/gu, '');
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [was, is] = [before.get(place) ?? '', after.get(place) ?? ''];
    if (was === is || place.startsWith('property!') || place === `form!${one.email.toLowerCase()}`) return [];
    if (/^(?:Personal data|Verify|Print|Preview|Evidence)\b/.test(place)) return [];
    if (markOfRow.get(rowOf(place)) === one.mark) return [];
    // Line manager and office are told who has signed everything, and To check asks about names and addresses: that says the one or the other, and no more of the person.
    const isSaid = SAYING_NAMES.includes(place.split('!')[0] ?? '');
    const isSaidOfThem = isSaid && [name, one.email].some((own) => was.split(own).join(token) === is);
    return isSaidOfThem || (alone.includes(asSeen(was)) && is === token) ? [] : [`${place}: ${was} → ${is}`];
  });
}

const SAYING_NAMES: readonly string[] = ['Sent emails', 'To check'];

/** Where a row says whose it is with the number alone. */
const NUMBER_AT: Readonly<Record<string, number>> = { Numbers: 1, Signatures: 2, 'Sent emails': 3, Decisions: 3 };

/** All that the page "Personal data" says. */
function personalData(school: Larkfield, number: number): string {
  resultOf(school.run('dataOfPerson', [number]), 'title');
  return [...everythingIn(school)]
    .filter(([place]) => place.startsWith('Personal data!'))
    .map(([, text]) => text)
    .join('\n');
}

/**
 * Asks for the data of everybody and erases everybody, one after the other.
 * @returns what was wrong, as sentences
 */
export function eraseEach(people: readonly Made[], school: Larkfield): string[] {
  const wrong: string[] = [];
  let before = everythingIn(school);
  for (const one of people) {
    // Google lets an account read so often in a minute.
    school.workspace.sleepTo(school.workspace.now + 60_000);
    const page = personalData(school, one.number);
    const marks = new Set(page.match(/mark\d{4}/g) ?? []);
    if ([...marks].join() !== one.mark)
      wrong.push(`${one.number} ${one.name}: the page shows ${[...marks].join() || 'nothing'}`);
    for (const text of [asked(one.name, one.email), `${one.name}'s locker`]) {
      if (isFound(one.name) && !asSeen(page).includes(asSeen(text)))
        wrong.push(`${one.name}: the page does not show ${text}`);
    }
    const done = school.run('erasePerson', [one.number]);
    if (done.error !== null) wrong.push(`${one.name}: ${done.error.message}`);
    const left = done.error === null ? resultOf(done, 'left') : '';
    if ((left !== '') !== NAMESAKES.includes(one.name)) wrong.push(`${one.name}: it says that "${left}" was left`);
    const after = everythingIn(school);
    for (const place of placesOf(one, people, after)) wrong.push(`${one.name} is left in ${place}`);
    for (const change of changedOfOthers(one, people, before, after)) wrong.push(`${one.name} changed ${change}`);
    before = after;
  }
  return wrong;
}
