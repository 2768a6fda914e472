/** The side panel as a page: what the card says is shown as it is, and what is pressed and filled in comes back. */

import * as v from 'valibot';
import { type CardJson, CardSchema, pressablesOf } from '../../../../local/panel/card';
import { panelToHtml, postedInputs } from '../../../../local/web/panel/page';

const press = (does: string) => ({ action: { function: 'pressButton', parameters: [{ key: 'does', value: does }] } });

function cardOf(widgets: unknown[], more: object = {}): CardJson {
  return v.parse(CardSchema, { header: { title: 'A <b> title' }, sections: [{ widgets }], ...more });
}

const page = (card: CardJson, more: object = {}) => panelToHtml({ card, name: 'Policy Sign-off', ...more });

test('Google’s few tags are kept; any other mark-up is shown as it is written', () => {
  const html = page(cardOf([{ textParagraph: { text: '<b>bold</b> <script>x</script> &lt;i&gt; & "q"<br>next' } }]));
  expect(html).toContain('<p><b>bold</b> &lt;script&gt;x&lt;/script&gt; &lt;i&gt; &amp; &quot;q&quot;<br>next</p>');
  expect(html).toContain('<h1>A &lt;b&gt; title</h1>');
});

test('the page runs no script and asks for nothing from elsewhere', () => {
  const html = page(cardOf([{ textParagraph: { text: 'x' } }]));
  expect(html).toContain('default-src &#39;none&#39;');
  expect(html).not.toMatch(/<script|src=|@import/);
});

test('each button comes back as its place among all that can be pressed; a link opens by itself', () => {
  const card = cardOf(
    [
      { decoratedText: { text: 'x', button: { text: 'Open', onClick: press('show section') } } },
      {
        buttonList: {
          buttons: [
            { text: 'Form', onClick: { openLink: { url: 'https://docs.google.com/forms/x' } } },
            { text: 'Close', onClick: press('close form') },
          ],
        },
      },
    ],
    { fixedFooter: { primaryButton: { text: 'Save', type: 'FILLED', onClick: press('keep section') } } },
  );
  const html = page(card, { postTo: '/panel' });
  const shown = [...html.matchAll(/name="press" value="(\d+)">([^<]+)</g)].map((match) => [Number(match[1]), match[2]]);
  const expected = pressablesOf(card).flatMap(({ text, onClick }, place) => (onClick.action ? [[place, text]] : []));
  expect(shown).toEqual(expected);
  expect(html).toContain('href="https:&#x2F;&#x2F;docs.google.com&#x2F;forms&#x2F;x" target="_blank"');
});

test('what is filled in comes back by field; what is empty or switched off as nothing', () => {
  const card = cardOf([
    { textInput: { name: 'person', label: 'Name', type: 'SINGLE_LINE' } },
    {
      decoratedText: {
        text: 'x',
        switchControl: { name: 'clause-0', value: 'a', controlType: 'SWITCH', selected: true },
      },
    },
    {
      decoratedText: {
        text: 'y',
        switchControl: { name: 'clause-1', value: 'b', controlType: 'SWITCH', selected: true },
      },
    },
  ]);
  const posted = new URLSearchParams('person=&clause-1=b&other=1');
  expect(postedInputs(card, posted)).toEqual({ person: [], 'clause-0': [], 'clause-1': ['b'] });
});

test('of a section that is folded only the first widgets stand open', () => {
  const widgets = ['one', 'two', 'three'].map((text) => ({ textParagraph: { text } }));
  const html = page(cardOf([], { sections: [{ widgets, collapsible: true, uncollapsibleWidgetsCount: 1 }] }));
  expect(html).toContain('<summary>Show 2 more</summary>');
  expect(html.indexOf('one')).toBeLessThan(html.indexOf('<details>'));
  expect(html.indexOf('two')).toBeGreaterThan(html.indexOf('<details>'));
});
