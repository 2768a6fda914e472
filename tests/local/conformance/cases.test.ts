/** What we believe of Google, held on the local Workspace. The same cases can run on Google itself (docs/on-google.md). */
import { join } from 'node:path';
import { build } from '../../../commands/lib/bundle';
import { CASES } from '../../../local/conformance/cases';
import { Workspace } from '../../../local/workspace';
import { MANAGER, ROOT, resultOf } from '../../support/larkfield';
import { ownFolder } from '../../support/own-folder';

const TWO_TABS = {
  tabs: [
    {
      tabProperties: { tabId: 't.0', title: 'One' },
      documentTab: {
        body: {
          content: [
            {
              paragraph: {
                elements: [
                  { textRun: { content: 'Kept ' } },
                  { textRun: { content: 'suggested in ', suggestedInsertionIds: ['s.1'] } },
                  { textRun: { content: 'suggested out ', suggestedDeletionIds: ['s.2'] } },
                  { textRun: { content: '\n' } },
                ],
              },
            },
          ],
        },
      },
    },
    {
      tabProperties: { tabId: 't.1', title: 'Two' },
      documentTab: {
        body: { content: [{ paragraph: { elements: [{ textRun: { content: 'In the second tab\n' } }] } }] },
      },
    },
  ],
};

describe('the local Workspace does as Google does', () => {
  let folder = '';
  beforeAll(async () => {
    folder = ownFolder('conformance');
    await build(folder, join(ROOT, 'local', 'conformance', 'index.ts'));
  });

  test.each(CASES.map(({ facts, says }, index) => [facts.join(', '), says, index] as const))(
    '%s: %s',
    (_facts, _says, index) => {
      const workspace = Workspace.create({
        folder: null,
        bundleFolder: folder,
        now: Date.parse('2026-09-01T07:12:00Z'),
        accounts: [{ email: MANAGER, name: 'Larkfield', dailyMail: 100 }],
      });
      const documentId = workspace.addDocument('Two tabs', MANAGER, TWO_TABS);
      workspace.grant(documentId, MANAGER);
      const verdict = workspace.run('conformance', [index, { documentId }], { as: MANAGER });
      expect(resultOf(verdict, 'fault')).toBe('null');
    },
  );
});
