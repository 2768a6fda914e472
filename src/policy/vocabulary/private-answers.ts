/**
 * Reading: what a document asks of a person that others may not read. In: a line. Out: what it asks about, in words for a person, or null.
 * "I will report a conviction" promises; "I have no convictions" and "Do you have a medical condition?" are answers.
 */

interface PrivateMatter {
  about: string;
  /** The words that name it. */
  named: RegExp;
}

const MATTERS: readonly PrivateMatter[] = [
  {
    about: 'disqualification',
    named: /\bdisqualif(?:ied|ication)\b|\bbarred (?:list|from)\b|\bprohibited from teaching\b|\bprohibition order\b/iu,
  },
  {
    about: 'convictions',
    named:
      /\b(?:convict(?:ed|ions?)|cautions?|criminal (?:record|offences?)|reprimands?|final warnings?|driving offences?|penalty points|endorsements?)\b/iu,
  },
  {
    about: 'their health',
    named:
      /\b(?:medical (?:conditions?|history)|health conditions?|state of health|disabilit(?:y|ies)|medication|allerg(?:y|ies)|pregnan(?:t|cy)|epilep(?:sy|tic)|eyesight)\b/iu,
  },
  {
    about: 'their interests',
    named:
      /\b(?:conflicts? of interests?|(?:pecuniary|financial|business|personal|declarable) interests?|register of interests|declaration of interests|interests to declare)\b/iu,
  },
];

/** Somebody tells of himself or herself, or is asked to. */
const TELLS =
  /^\W*(?:I|we) (?:\p{Ll}+ ){0,3}?(?:have|am|do|had|was)\b|\b(?:that|confirm|declare|certify|state) I (?:have|am|do)\b|\b(?:have|are|do|did|were) you\b|\?\s*$|\b(?:please )?(?:give|state|list|provide|tick|enter|detail|disclose|declare)\b[^.]{0,40}\b(?:details|any|below|all|your)\b|\b(?:details|nature) of\b|_{3,}|\.{4,}|…|:\s*$|\byes\s*(?:\/|or|☐|□)?\s*no\b/iu;
/** A rule about what to do, or a promise for later. */
const PROMISES =
  /\b(?:I|staff|you|employees|governors|volunteers|they|users?) (?:will|must|should|shall|agree to|undertake to|understand)\b/iu;

/** What the line asks a person to say of himself or herself that is nobody else's business; null where it asks nothing of the kind. */
export function asksForPrivateAnswer(text: string): string | null {
  const beginning = text.slice(0, 400);
  if (!TELLS.test(beginning) || PROMISES.test(beginning)) return null;
  return MATTERS.find(({ named }) => named.test(beginning))?.about ?? null;
}
