/** The sample school's acceptable use policy: Word's own heading styles, numbers and bullets, "I will …", signed every year and countersigned. */

import { HeadingLevel, LevelFormat, Paragraph, TextRun } from 'docx';
import { BULLETS, factTable, items, numbers, SCHOOL, text, type WordDocument, wordFile } from './word';

const heading = (words: string) => text(words, { heading: HeadingLevel.HEADING_1 });

export function acceptableUse(): Promise<Uint8Array> {
  return wordFile({
    title: 'Staff Acceptable Use Policy',
    hasHeaderAndFooter: true,
    numbering: { config: [BULLETS, numbers('numbers', LevelFormat.DECIMAL, '%1.')] },
    children: [...front(), ...accountsAndMessages(), ...devicesAndPictures(), ...signing()],
  });
}

/** Title, facts, and what it is about. */
function front(): WordDocument['children'] {
  return [
    text('Staff Acceptable Use Policy', { heading: HeadingLevel.TITLE }),
    text(SCHOOL, { style: 'Subtitle' }),
    factTable([
      ['Approved by', 'Governing board, 14 July 2026'],
      ['Policy owner', 'Priya Nair, School Business Manager'],
      ['Review cycle', 'Every year'],
      ['Next review', 'July 2027'],
    ]),

    heading('About this policy'),
    text(
      'Laptops, email and the internet are part of nearly every job at Larkfield. This policy says how we use them so that pupils are safe, their information is looked after and nobody has to guess what is allowed.',
    ),
    text(
      'It is for all staff, supply and agency staff included, and is signed on joining and at the start of each school year.',
    ),
  ];
}

/** The first two lists. */
function accountsAndMessages(): WordDocument['children'] {
  return [
    heading('Accounts and passwords'),
    ...items('numbers', 1, [
      'I will keep my school password to myself and use it nowhere else.',
      'I will lock the screen whenever I walk away from a device.',
      'I will use two-step sign-in wherever the school has switched it on.',
      'I will tell the school office the same day if I think that somebody else knows my password.',
    ]),
    text('You must not share:'),
    ...items('bullets', 1, [
      'your password, your PIN or the code of a door;',
      'a photograph of a pupil outside the school’s own systems;',
      'the home address or private telephone number of a pupil, a parent or a colleague.',
    ]),

    heading('Email and messages'),
    ...items('bullets', 2, [
      'I will write to families only from my school email address or the school’s messaging app.',
      'I will not give pupils my private telephone number, and I will not follow them on social media.',
      'I will check the address before I send anything that names a child.',
      'I understand that messages in school accounts may be read by the headteacher where there is good reason.',
    ]),
  ];
}

/** The other lists, one of them with a condition for teachers. */
function devicesAndPictures(): WordDocument['children'] {
  return [
    heading('Devices and the network'),
    ...items('bullets', 3, [
      'I will use my own telephone only in the staff room and the office, away from pupils.',
      'I will not plug in a memory stick that the school has not issued.',
      'I will tell the school business manager within 24 hours if a school device is lost or stolen.',
      'I understand that school devices and internet use are filtered and monitored, at home as well as in school.',
    ]),
    conditional(
      'Staff with a teaching role only:',
      ' I will watch every video to its end, and try every website, before I show it to a class.',
    ),

    heading('Pictures and AI tools'),
    ...items('numbers', 2, [
      'I will photograph pupils only with a school device, and only where a parent has agreed.',
      'I will move photographs to the staff drive within a week and delete them from the device.',
      'I will not type personal information about pupils, families or colleagues into an AI tool.',
      'I will check whatever an AI tool has written for me before I use it at work.',
    ]),

    heading('If something goes wrong'),
    ...items('bullets', 4, [
      'I will report anything that worries me about a child online to the designated safeguarding lead at once.',
      'I understand that breaking this policy may lead to action under the disciplinary procedure.',
    ]),
  ];
}

/** The declaration, and the headteacher’s approval. */
function signing(): WordDocument['children'] {
  return [
    heading('Declaration'),
    text('I have read and understood the Staff Acceptable Use Policy, and I agree to keep to it.'),
    text('I know whom to ask if any part of it is unclear to me.', { spacing: { after: 200 } }),
    factTable(
      [
        ['Full name', ''],
        ['Job title', ''],
        ['Signature', ''],
        ['Date', ''],
      ],
      480,
    ),

    heading('For the headteacher'),
    text('I approve this member of staff to use the school systems that their role needs.', {
      spacing: { after: 200 },
    }),
    factTable(
      [
        ['Name of headteacher', ''],
        ['Signature', ''],
        ['Date', ''],
      ],
      480,
    ),
    text(''),
  ];
}

function conditional(condition: string, clause: string): Paragraph {
  return new Paragraph({
    numbering: { reference: 'bullets', instance: 3, level: 0 },
    spacing: { after: 80 },
    children: [new TextRun({ text: condition, italics: true }), new TextRun(clause)],
  });
}
