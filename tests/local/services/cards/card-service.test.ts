/** CardService of the local Workspace: the JSON of Google's reference, and Google's refusals. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from '../../../../local/script/execution';
import { Workspace } from '../../../../local/workspace';
import { ownFolder } from '../../../support/own-folder';

const OWNER = 'policies@larkfield.example';

/** Runs one line of a script that makes something. */
function made(script: string): Execution {
  const folder = ownFolder('cards');
  writeFileSync(join(folder, 'Code.js'), `function make() { return ${script}; }`);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ oauthScopes: [] }));
  const workspace = Workspace.create({ folder: null, bundleFolder: folder, now: 0, accounts: [] });
  return workspace.run('make', [], { as: OWNER });
}

const text = (words: string) => `CardService.newTextParagraph().setText(${JSON.stringify(words)})`;
const card = (sections: string) =>
  `CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('Title'))${sections}.build()`;
const section = (widgets: string) => `.addSection(CardService.newCardSection()${widgets})`;
const action = "CardService.newAction().setFunctionName('go').setParameters({ from: '3' })";

test('a card is the JSON of Google’s reference, and making it is no call', () => {
  const button = `CardService.newTextButton().setText('Go').setOnClickAction(${action})`;
  const execution = made(
    card(section(`.setHeader('Part').addWidget(CardService.newButtonSet().addButton(${button}))`)),
  );
  expect(execution.calls).toEqual([]);
  expect(execution.result).toEqual({
    header: { title: 'Title' },
    sections: [
      {
        header: 'Part',
        widgets: [
          {
            buttonList: {
              buttons: [
                {
                  text: 'Go',
                  onClick: { action: { function: 'go', parameters: [{ key: 'from', value: '3' }] } },
                },
              ],
            },
          },
        ],
      },
    ],
  });
});

test('a widget is copied when it is added: what is changed afterwards changes nothing', () => {
  const { result } = made(
    `(function () { var widget = ${text('before')}; var made = ${card(section('.addWidget(widget)'))}; widget.setText('after'); return made; })()`,
  );
  expect(JSON.stringify(result)).toContain('before');
  expect(JSON.stringify(result)).not.toContain('after');
});

test('an answer names its navigation in order, and its notice', () => {
  const shownCard = card(section(`.addWidget(${text('x')})`));
  const { result } = made(
    `CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText('Done')).setNavigation(CardService.newNavigation().popToRoot().updateCard(${shownCard})).build()`,
  );
  const shown = { header: { title: 'Title' }, sections: [{ widgets: [{ textParagraph: { text: 'x' } }] }] };
  expect(result).toEqual({
    renderActions: {
      action: { notification: { text: 'Done' }, navigations: [{ popToRoot: true }, { updateCard: shown }] },
    },
  });
});

test.each([
  ['a header without a title', `CardService.newCardBuilder().setHeader(CardService.newCardHeader())`],
  ['a card without a section', card('')],
  ['a section without a widget', card(section(''))],
  ['a hundred and one widgets', card(section(`.addWidget(${text('x')})`.repeat(101)))],
  ['a paragraph without text', card(section('.addWidget(CardService.newTextParagraph())'))],
  ['a button that does nothing', "CardService.newButtonSet().addButton(CardService.newTextButton().setText('Go'))"],
  ['an action without a function', 'CardService.newTextButton().setOnClickAction(CardService.newAction())'],
  ['a parameter that is no text', "CardService.newAction().setFunctionName('go').setParameters({ from: 3 })"],
  ['an answer that does nothing', 'CardService.newActionResponseBuilder().build()'],
  [
    'a footer whose main button is not filled',
    `CardService.newFixedFooter().setPrimaryButton(CardService.newTextButton().setText('Go').setOnClickAction(${action}))`,
  ],
])('%s is refused', (_what, script) => {
  expect(made(script).error?.name).toBe('Exception');
});

test('a hundred widgets are shown', () => {
  expect(made(card(section(`.addWidget(${text('x')})`.repeat(100)))).error).toBeNull();
});

test('what is not here says so', () => {
  expect(made('CardService.newGrid()').error?.message).toBe('Not in the local Workspace: CardService.newGrid');
});
