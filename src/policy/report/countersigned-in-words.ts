/**
 * Reading, step 9, a part of it: a countersignature that the document mentions, and has no place for. In: a reading. Out: a warning, since nobody
 * would be asked to countersign: "The form is countersigned by the headteacher".
 */
import type { PolicyReading, ReadingWarning } from '../reading';
import { firstWords, sentencesIn } from '../vocabulary/text';

const TOLD = /\bcounter-?sign(?:s|ed|ature|ing)?\b|\bsign(?:s|ed)?\b[^.]*\bwitnessed by\b/i;
const DENIED = /\b(?:not|never|no|n['’]t)\b[^.]*\b(?:counter-?sign|witness)/i;
const SHOWN = 14;

export function countersignedInWords({ countersign, sections, intro, declarations }: PolicyReading): ReadingWarning[] {
  if (countersign !== null) return [];
  const points = sections.flatMap((section) => [...section.intro, ...section.clauses.map(({ text }) => text)]);
  const told = [...intro, ...points, ...declarations]
    .flatMap((text) => text.split('\n'))
    .flatMap(sentencesIn)
    .find((sentence) => TOLD.test(sentence) && !DENIED.test(sentence));
  if (told === undefined) return [];
  return [
    {
      code: 'COUNTERSIGNED_IN_WORDS',
      message: `"${firstWords(told, SHOWN)}" mentions a countersignature, and the document has no place for one. If somebody countersigns, choose who before you publish.`,
      place: firstWords(told),
    },
  ];
}
