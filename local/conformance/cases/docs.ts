/** Docs: tabs, suggestions, and documents that we were not given. */
import { type Case, equal, refuses } from './case';

function textOf(document: unknown): string {
  return JSON.stringify(document);
}

export const DOCS: Case[] = [
  {
    facts: ['AD01'],
    says: 'with tabs asked for every tab is there; without, only the first, at the top',
    holds: ({ documentId }) => {
      const whole: object = Docs?.Documents?.get(documentId, { includeTabsContent: true }) ?? {};
      equal(['tabs' in whole, 'body' in whole], [true, false], 'shape with tabs');
      const first: object = Docs?.Documents?.get(documentId, {}) ?? {};
      equal(['tabs' in first, 'body' in first], [false, true], 'shape without');
      equal(textOf(whole).includes('In the second tab'), true, 'second tab');
      equal(textOf(first).includes('In the second tab'), false, 'second tab without asking');
    },
  },
  {
    facts: ['AD02'],
    says: "nobody's pending suggestions are in the preview without them",
    holds: ({ documentId }) => {
      const options = { includeTabsContent: true, suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS' };
      const text = textOf(Docs?.Documents?.get(documentId, options));
      equal([text.includes('suggested in'), text.includes('suggested out')], [false, true], 'suggestions');
    },
  },
  {
    facts: ['AD03'],
    says: 'a document that we were not given is not there',
    safe: 'Google’s words decide nothing, only the code 404',
    holds: () =>
      refuses(
        () => Docs?.Documents?.get('somebody-elses', { includeTabsContent: true }),
        'API call to docs.documents.get failed with error: Requested entity was not found.',
      ),
  },
];
