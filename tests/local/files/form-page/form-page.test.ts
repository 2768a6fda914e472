/** A form as a page: what stands on it, and that its script keeps the same rules as the form itself. */
import { createHash } from 'node:crypto';
import { runInNewContext, Script } from 'node:vm';
import type { CheckboxRule } from '../../../../local/contract';
import { formToHtml } from '../../../../local/files/form-page/form-page';
import { FORM_RULES, FORM_SCRIPT } from '../../../../local/files/form-page/script';
import { entryIdOf } from '../../../../local/server/forms/links';
import { nextPage, pagesOf, problemOf } from '../../../../local/server/forms/submissions';
import type { FormFile, FormItem } from '../../../../local/state';

function anItem(id: number, type: FormItem['type'], title: string, more: Partial<FormItem> = {}): FormItem {
  return { id, type, title, helpText: '', isRequired: false, choices: [], rule: null, ...more };
}

function aForm(items: FormItem[], more: Partial<FormFile> = {}): FormFile {
  return {
    kind: 'form',
    id: 'form-00001',
    name: 'Acceptable use, v3',
    owner: 'policies@larkfield.example',
    editors: [],
    grantedTo: [],
    title: 'Acceptable use',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    hasProgressBar: false,
    showsLinkToRespondAgain: true,
    emailCollection: 'VERIFIED',
    isPublished: true,
    isAccepting: true,
    readers: [],
    isOpenToAnyone: false,
    items,
    responses: [],
    destination: null,
    ...more,
  };
}

const PHONE = anItem(1, 'MULTIPLE_CHOICE', 'Do you use your own phone?', {
  isRequired: true,
  choices: [
    { value: 'Yes', goTo: 2 },
    { value: 'No', goTo: 4 },
    { value: 'I have left', goTo: 'SUBMIT' },
    { value: 'Begin again', goTo: 'RESTART' },
    { value: 'Go on', goTo: 'CONTINUE' },
  ],
});
const ITEMS = [
  PHONE,
  anItem(2, 'PAGE_BREAK', 'Your own phone'),
  anItem(3, 'CHECKBOX', 'Points 1 to 2', {
    choices: [{ value: '1. I lock it.' }, { value: '2. I report a loss.' }],
    rule: { kind: 'SELECT_EXACTLY', count: 2, helpText: 'Please tick every point.' },
  }),
  anItem(4, 'PAGE_BREAK', 'Your signature'),
  anItem(5, 'TEXT', 'Full name', { isRequired: true }),
];

/** The page's words as a person reads them. */
function words(html: string): string {
  return html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

const tags = (html: string, pattern: RegExp): string[] => html.match(pattern) ?? [];

test('Everything that the form says stands on the page', () => {
  const said = words(
    formToHtml(
      aForm([...ITEMS, anItem(6, 'SECTION_HEADER', 'A word', { helpText: 'of explanation' })], {
        description: 'Please read each point.',
        confirmationMessage: 'Thank you, it is recorded.',
      }),
    ),
  );
  for (const part of [
    'Acceptable use',
    'Please read each point.',
    'Do you use your own phone?',
    'Begin again',
    'Your own phone',
    '2. I report a loss.',
    'Full name',
    'A word',
    'of explanation',
    'Thank you, it is recorded.',
    'Back',
    'Next',
    'Submit',
    'Clear form',
    'Indicates required question',
    'Your email address is recorded when you send this form.',
  ]) {
    expect(said).toContain(part);
  }
});

test('Whatever a form says, it stays words and becomes neither element nor script', () => {
  const evil = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'"\`{{title}}{{{script}}}&amp;`;
  const html = formToHtml(
    aForm(
      [
        anItem(1, 'MULTIPLE_CHOICE', evil, { helpText: evil, choices: [{ value: evil }] }),
        anItem(2, 'PAGE_BREAK', evil, { helpText: evil }),
        anItem(3, 'CHECKBOX', evil, {
          choices: [{ value: evil }],
          rule: { kind: 'SELECT_EXACTLY', count: 1, helpText: evil },
        }),
        anItem(4, 'SECTION_HEADER', evil, { helpText: evil }),
        anItem(5, 'TEXT', evil),
        anItem(6, 'PARAGRAPH_TEXT', evil),
      ],
      { title: evil, description: evil, confirmationMessage: evil },
    ),
    { prefilled: { 5: evil, 6: `</textarea>${evil}` } },
  );
  expect(tags(html, /<script>/g)).toHaveLength(1);
  expect(tags(html, /<img/g)).toEqual([]);
  expect(tags(html, /<\/textarea>/g)).toHaveLength(1);
  expect(html).toContain(FORM_SCRIPT);
  expect(words(html).split(evil).length - 1).toBeGreaterThanOrEqual(12);
});

test('The page asks for nothing from elsewhere; web addresses in its words are links', () => {
  const html = formToHtml(
    aForm(ITEMS, { description: 'The policy: https://docs.google.com/document/d/1aB/edit?a=1&b=2.' }),
  );
  expect(tags(html, /<(link|img|iframe|object|embed|source|base)\b|@import|url\(|\ssrc=/g)).toEqual([]);
  expect(tags(html, /<a href="https?:[^>]*>/g)).toEqual([
    '<a href="https:&#x2F;&#x2F;docs.google.com&#x2F;document&#x2F;d&#x2F;1aB&#x2F;edit?a&#x3D;1&amp;b&#x3D;2" target="_blank" rel="noopener noreferrer">',
  ]);
  expect(html).toContain('default-src &#39;none&#39;');
});

test('The browser runs the script of the page and no other', () => {
  const html = formToHtml(aForm(ITEMS));
  const script = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? '';
  expect(() => new Script(script)).not.toThrow();
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(words(policy).replace(/&#x([0-9A-F]+);/g, '')).toContain(`script-src 'sha256-${hash}'`);
});

test('Required questions are marked for the eye and said to a screen reader', () => {
  const html = formToHtml(aForm(ITEMS));
  expect(tags(html, /data-required/g).length - tags(FORM_SCRIPT, /data-required/g).length).toBe(2);
  expect(tags(html, /\(required\)/g)).toHaveLength(2);
  expect(tags(html, /aria-required="true"/g)).toHaveLength(1);
});

test('Every label, description and problem that a question names is on the page, once', () => {
  const html = formToHtml(aForm(ITEMS, { emailCollection: 'RESPONDER_INPUT' }));
  const ids = tags(html, / id="[^"]+"/g).map((id) => id.slice(5, -1));
  expect(ids).toEqual([...new Set(ids)]);
  const named = tags(html, / (?:aria-labelledby|aria-describedby|for)="[^"]+"/g).flatMap((attribute) =>
    attribute.replace(/^[^"]*"|"$/g, '').split(' '),
  );
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test('A page begins with each page break, and a page without a title has one all the same', () => {
  const html = formToHtml(aForm([PHONE, anItem(2, 'PAGE_BREAK', ''), anItem(4, 'PAGE_BREAK', 'Your signature')]));
  expect(tags(html, /data-page="\d" data-break="\d?"/g)).toEqual([
    'data-page="0" data-break=""',
    'data-page="1" data-break="2"',
    'data-page="2" data-break="4"',
  ]);
  expect(tags(html, /<h2[^>]*>[^<]*/g)).toEqual([
    '<h2 tabindex="-1">Untitled section',
    '<h2 tabindex="-1">Your signature',
  ]);
});

test('Each choice carries where it leads', () => {
  expect(tags(formToHtml(aForm(ITEMS)), /data-go="[^"]*"/g)).toEqual(
    ['2', '4', 'SUBMIT', 'RESTART', 'CONTINUE'].map((way) => `data-go="${way}"`),
  );
});

test('The progress bar is there when the form has one and more than a page', () => {
  const isHidden = (form: FormFile) => formToHtml(form).includes('class="progress" hidden');
  expect(isHidden(aForm(ITEMS, { hasProgressBar: true }))).toBe(false);
  expect(isHidden(aForm(ITEMS, { hasProgressBar: false }))).toBe(true);
  expect(isHidden(aForm([PHONE], { hasProgressBar: true }))).toBe(true);
});

test('Answers given beforehand stand in the page', () => {
  const html = formToHtml(aForm([...ITEMS, anItem(6, 'PARAGRAPH_TEXT', 'Remarks')]), {
    prefilled: { 1: 'No', 3: ['1. I lock it.', '2. I report a loss.'], 5: 'Carol "Caz" Bright', 6: 'one\ntwo' },
  });
  expect(tags(html, /value="[^"]*"[^>]* checked/g)).toEqual([
    'value="No" data-go="4" checked',
    'value="1. I lock it." checked',
    'value="2. I report a loss." checked',
  ]);
  expect(html).toContain('value="Carol &quot;Caz&quot; Bright"');
  expect(html).toMatch(/<textarea[^>]*>\none\ntwo<\/textarea>/);
});

test.each<[string, Partial<FormFile>, string]>([
  ['not published', { isPublished: false }, 'This form is not published yet.'],
  ['closed', { isAccepting: false }, 'The form Acceptable use is no longer accepting responses.'],
  [
    'closed with words of its own',
    { isAccepting: false, closedMessage: 'Version 4 is now in force.' },
    'Version 4 is now in force.',
  ],
])('A form that is %s says so and shows no question', (_, state, notice) => {
  const html = formToHtml(aForm(ITEMS, state));
  expect(words(html)).toContain(notice);
  expect(html).not.toContain('<form');
  expect(html).not.toContain('<script>');
});

test('Without a place to send to, the page says that it is a copy; with one, the answers go there', () => {
  const copy = formToHtml(aForm(ITEMS));
  expect(words(copy)).toContain('This page is a copy, so nothing was sent.');
  expect(copy).toMatch(/<form id="form" method="post" autocomplete/);
  expect(copy).toContain('form-action &#39;none&#39;');
  const live = formToHtml(aForm(ITEMS), { submitTo: '/forms/form-00001/answers' });
  expect(live).toContain('action="&#x2F;forms&#x2F;form-00001&#x2F;answers"');
  expect(live).not.toContain('form-action');
  expect(tags(live, /name="[^"]*"/g)).toEqual([
    'name="viewport"',
    ...[1, 1, 1, 1, 1, 3, 3, 5].map((id) => `name="entry.${entryIdOf(id)}"`),
    'name="pageHistory"',
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'answers'])('Answers are not sent to "%s"', (submitTo) => {
  expect(() => formToHtml(aForm(ITEMS), { submitTo })).toThrow(/Give a web address or a path/);
});

test('The link to send another answer follows the form', () => {
  expect(words(formToHtml(aForm(ITEMS)))).toContain('Submit another response');
  expect(words(formToHtml(aForm(ITEMS, { showsLinkToRespondAgain: false })))).not.toContain('Submit another response');
});

describe('The page keeps the same rules as the form', () => {
  interface Rules {
    problemOf(question: { isRequired: boolean; kind: string; rule: unknown }, given: string[]): string | null;
    nextPage(index: number, breaks: string[], ways: (string | undefined)[]): number;
  }
  const rules: Rules = runInNewContext(`${FORM_RULES}; ({ problemOf: problemOf, nextPage: nextPage })`);

  const choices = ['a', 'b', 'c'].map((value) => ({ value }));
  const kinds = ['SELECT_EXACTLY', 'SELECT_AT_LEAST', 'SELECT_AT_MOST'] as const;
  const asked: FormItem[] = [true, false].flatMap((isRequired) => [
    anItem(1, 'TEXT', 'Name', { isRequired }),
    anItem(1, 'CHECKBOX', 'Points', { isRequired, choices }),
    ...kinds.flatMap((kind) =>
      [1, 2].flatMap((count) =>
        [null, 'Please tick'].map((helpText): FormItem => {
          const rule: CheckboxRule = { kind, count, helpText };
          return anItem(1, 'CHECKBOX', 'Points', { isRequired, choices, rule });
        }),
      ),
    ),
  ]);

  test('what is wrong with an answer', () => {
    for (const question of asked) {
      const { isRequired, type, rule } = question;
      const ofPage = { isRequired, kind: type, rule: rule && { ...rule, words: rule.helpText ?? '' } };
      const answers = type === 'TEXT' ? [[], [' '], ['Carol']] : [[], ['a'], ['a', 'b'], ['a', 'b', 'c']];
      for (const answer of answers) {
        expect({ question, answer, says: rules.problemOf(ofPage, answer) }).toEqual({
          question,
          answer,
          says: problemOf(question, answer),
        });
      }
    }
  });

  test.each([...PHONE.choices.map((choice) => choice.value), undefined])('where the answer "%s" leads', (answer) => {
    const pages = pagesOf(aForm(ITEMS));
    const way = PHONE.choices.find((choice) => choice.value === answer)?.goTo;
    const breaks = pages.map((page) => String(page.breakItem?.id ?? ''));
    expect(rules.nextPage(0, breaks, [way === undefined ? undefined : String(way)])).toBe(
      nextPage(pages, PHONE, answer) ?? 1,
    );
  });

  test('the address that a person gives must look like one', () => {
    const says = (given: string) => rules.problemOf({ isRequired: true, kind: 'EMAIL', rule: null }, [given]);
    expect(['carol@larkfield.example', ' ', 'carol', 'carol@larkfield'].map(says)).toEqual([
      null,
      'This is a required question',
      'Must be a valid email address',
      'Must be a valid email address',
    ]);
  });
});
