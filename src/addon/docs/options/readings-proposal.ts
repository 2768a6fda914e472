/**
 * What each group reads, as far as the document itself says it. Nothing here knows what parts are called: editions letter them anew. A part is
 * whatever stands before a colon with groups of the staff list behind it; links and headings are shown as names to copy.
 */
import type { PolicyReading } from '../../../policy/reading';
import { isOnlyRead, versionItems } from '../../../policy/version/version-text';
import { peopleAmong } from '../../../register/people/audience';
import { readingsInWords, readingsTyped } from '../../../register/people/readings';
import type { PolicyContext } from '../policy-context';

/** One line alone may say something else, such as for whom the document is. */
const FEWEST_PARTS = 2;

/** So many names are shown to copy. */
const MOST_NAMES = 12;

type Said = Pick<PolicyContext, 'reading' | 'asked' | 'register' | 'today'>;

/** As it would be typed, in the document's order; "" where the document says nothing of it, or people agree to more than having read it. */
export function readingsProposed({ reading, asked, register, today }: Said): string {
  if (!isOnlyRead(versionItems(asked))) return '';
  const said = reading.lines.flatMap(({ words }) => {
    const { readings, faults } = readingsTyped(words.text);
    const isKnown = readings.every(({ audience }) =>
      audience.every((group) => peopleAmong(register.people, { audience: [group], sites: [] }, today).length > 0),
    );
    return faults.length === 0 && isKnown ? readings : [];
  });
  return said.length < FEWEST_PARTS ? '' : readingsInWords(said);
}

/** What may be the name of a part in a document that is only read: its headings, and what its links are called. */
export function partsNamed({ reading, asked }: Pick<PolicyContext, 'reading' | 'asked'>): string[] {
  if (!isOnlyRead(versionItems(asked))) return [];
  const headings = headingsOf(reading);
  const links = reading.lines.flatMap(({ words }) => words.links.map(({ text }) => text));
  return [...new Set([...headings, ...links])].filter((name) => !/^\w+:\/\//.test(name)).slice(0, MOST_NAMES);
}

function headingsOf({ sections }: PolicyReading): string[] {
  return sections.flatMap(({ heading }) => heading ?? []);
}
