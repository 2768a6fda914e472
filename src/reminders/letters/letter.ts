/** One layout for every email: its parts in, plain text and HTML out. Everything that comes from outside is escaped here. */
import Mustache from 'mustache';
import { onOneLine, shortened } from '../../common/words';
import { calledName } from '../../register/people/called-name';
import type { Settings } from '../../register/workbook/settings';

export interface EmailWords {
  subject: string;
  text: string;
  html: string;
}

/** The bar beside a card. Never alone: the words say it, too. */
type Tone = 'overdue' | 'due' | 'done' | 'plain';

export interface LetterCard {
  title: string;
  lines: string[];
  tone: Tone;
  /** A link that is no web address is left out. */
  button?: Link;
}

interface Link {
  label: string;
  link: string;
}

interface Section {
  heading: string;
  /** A line may lead to what it speaks of. */
  lines: (string | { words: string; to: Link })[];
  /** Below the lines: where the rest is. */
  more?: Link;
}

/** What one email says, without its looks. Texts may hold anything that people typed. */
export interface Letter {
  subject: string;
  /** Whom it greets. */
  name: string;
  opening: string[];
  cards: LetterCard[];
  sections: Section[];
  closing: string[];
  /** Small, below: why it came. */
  footer: string[];
  /** On top, where it went to another address than it was for. */
  notice: string;
}

/** Phones show some forty characters of a subject, and Google takes 250. */
const LONGEST_SUBJECT = 150;

/** So much of a policy's title goes into a subject: the day must still be seen. */
export const TITLE_IN_SUBJECT = 90;

const COLOURS: Record<Tone, { bar: string; shade: string }> = {
  overdue: { bar: '#d93025', shade: '#fdf1f0' },
  due: { bar: '#f9ab00', shade: '#fff8e5' },
  done: { bar: '#188038', shade: '#eef7f0' },
  plain: { bar: '#5f6368', shade: '#f5f6f7' },
};

// Tables and styles beside the words: mail programs know little else. Widths bend, so that a phone needs no zoom.
const HTML = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>{{subject}}</title></head>
<body style="margin:0;padding:0;background:#f3f5f7;font-family:Arial,Helvetica,sans-serif;color:#1a1a1a;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f7;"><tr><td align="center" style="padding:12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:8px;">
{{#notice}}
<tr><td style="padding:12px 18px;background:#e8f0fe;border-radius:8px 8px 0 0;font-size:14px;line-height:1.4;">{{notice}}</td></tr>
{{/notice}}
<tr><td style="padding:18px 18px 0;font-size:14px;font-weight:bold;color:#1f3a4d;">{{school}}</td></tr>
<tr><td style="padding:14px 18px 20px;font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word;">
<p style="margin:0 0 16px;">{{greeting}}</p>
{{#opening}}
<p style="margin:0 0 16px;">{{.}}</p>
{{/opening}}
{{#cards}}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 14px;background:{{shade}};border-left:5px solid {{bar}};"><tr><td style="padding:12px 14px;">
<div style="font-weight:bold;">{{title}}</div>
{{#lines}}
<div style="margin:4px 0 0;font-size:14px;color:#4a4a4a;">{{.}}</div>
{{/lines}}
{{#link}}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:10px 0 0;"><tr><td align="center" bgcolor="#1f3a4d" style="border-radius:6px;"><a href="{{link}}" style="display:block;padding:12px;color:#ffffff;font-weight:bold;text-decoration:none;">{{label}}</a></td></tr></table>
<div style="margin:8px 0 0;font-size:12px;line-height:1.4;color:#5f6368;word-break:break-all;">{{link}}</div>
{{/link}}
</td></tr></table>
{{/cards}}
{{#sections}}
<p style="margin:14px 0 4px;font-weight:bold;color:#1f3a4d;">{{heading}}</p>
{{#lines}}
<p style="margin:0;padding:2px 0 2px 10px;border-left:2px solid #dadce0;font-size:15px;line-height:1.35;">{{words}}{{#link}} <a href="{{link}}" style="color:#0b57d0;">{{label}}</a>{{/link}}</p>
{{/lines}}
{{#link}}
<p style="margin:0;padding:4px 0 4px 12px;font-size:15px;"><a href="{{link}}" style="color:#0b57d0;">{{label}}</a></p>
{{/link}}
{{/sections}}
{{#closing}}
<p style="margin:16px 0;">{{.}}</p>
{{/closing}}
<p style="margin:18px 0 16px;">{{signOff}}<br>{{school}}</p>
{{#footer}}
<p style="margin:0 0 6px;font-size:13px;line-height:1.4;color:#5f6368;">{{.}}</p>
{{/footer}}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;

const TEXT = `{{#notice}}
*** {{notice}} ***

{{/notice}}
{{greeting}}
{{#opening}}

{{.}}
{{/opening}}
{{#cards}}

* {{title}}
{{#lines}}
  {{.}}
{{/lines}}
{{#link}}
  {{label}}: {{link}}
{{/link}}
{{/cards}}
{{#sections}}

{{heading}}
{{#lines}}
- {{words}}{{#link}} {{label}}: {{link}}{{/link}}
{{/lines}}
{{#link}}
  {{label}}: {{link}}
{{/link}}
{{/sections}}
{{#closing}}

{{.}}
{{/closing}}

{{signOff}}
{{school}}

--
{{#footer}}
{{.}}
{{/footer}}
`;

export function writeLetter(letter: Letter, settings: Settings): EmailWords {
  const subject = shortened(letter.subject, LONGEST_SUBJECT);
  const lines = (texts: readonly string[]): string[] => texts.map(onOneLine).filter((line) => line !== '');
  const values = {
    subject,
    notice: onOneLine(letter.notice),
    greeting: onOneLine(settings.greeting.replace(/\{name\}/gi, () => calledName(letter.name))),
    opening: lines(letter.opening),
    cards: letter.cards.map((card) => ({
      title: onOneLine(card.title),
      lines: lines(card.lines),
      ...shown(card.button),
      ...COLOURS[card.tone],
    })),
    sections: letter.sections
      .map(({ heading, lines: own, more }) => ({ heading, lines: own.map(lineOf).filter(isSaid), ...shown(more) }))
      .filter((section) => section.lines.length > 0 || section.link !== ''),
    closing: lines(letter.closing),
    signOff: onOneLine(settings.signOff),
    school: onOneLine(settings.school),
    footer: lines(letter.footer),
  };
  return {
    subject,
    text: Mustache.render(TEXT, values, {}, { escape: String }),
    html: Mustache.render(HTML, values, {}, { escape: escapeHtml }),
  };
}

function lineOf(line: Section['lines'][number]) {
  return typeof line === 'string'
    ? { words: onOneLine(line), ...shown(undefined) }
    : { words: onOneLine(line.words), ...shown(line.to) };
}

function isSaid({ words }: { words: string }): boolean {
  return words !== '';
}

function shown(link: Link | undefined): Link {
  return { label: link?.label ?? '', link: webAddress(link?.link ?? '') };
}

/** A link comes from a cell that people can edit: nothing but a web address becomes one. */
function webAddress(link: string): string {
  return /^https:\/\/\S+$/.test(link) ? link : '';
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');
}
