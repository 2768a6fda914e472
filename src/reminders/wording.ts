/** All that an email says, in one place. Everything that comes from outside is escaped by the templates. */
import Mustache from 'mustache';
import { personalLink } from '../form/personal-link';
import { type Day, daysBetween, longDate } from '../policy/day';
import type { Obligation } from '../register/obligations';
import type { Settings } from '../register/register';
import { versionNumberOf } from '../register/version-label';

export interface EmailWords {
  subject: string;
  text: string;
  html: string;
}

/** What an email owes its reader about one policy. */
interface OwedItem {
  title: string;
  when: string;
  why: string;
  link: string;
  /** The bar beside it: red for overdue, amber for due. Never alone: the words say it, too. */
  colour: string;
  shade: string;
}

const WHY = {
  'never signed': 'We do not have your signature yet.',
  'new starter': 'New colleagues sign it when they join.',
  'new version': 'It has changed since you last signed.',
  expired: 'Your last signature has run out.',
} as const;

const HTML = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{subject}}</title></head>
<body style="margin:0;padding:0;background:#f3f5f7;font-family:Arial,Helvetica,sans-serif;color:#1a1a1a;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f7;"><tr><td align="center" style="padding:12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:8px;"><tr><td style="padding:20px 18px;font-size:16px;line-height:1.5;">
<p style="margin:0 0 16px;">Dear {{name}},</p>
<p style="margin:0 0 16px;">{{opening}}</p>
{{#owed}}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 14px;background:{{shade}};border-left:5px solid {{colour}};"><tr><td style="padding:12px 14px;">
<div style="font-weight:bold;">{{title}}</div>
<div style="margin:4px 0 10px;font-size:14px;color:#4a4a4a;">{{when}} {{why}}</div>
<a href="{{{link}}}" style="display:block;padding:12px;background:#1f3a4d;border-radius:6px;color:#ffffff;font-weight:bold;text-align:center;text-decoration:none;">Read and sign</a>
</td></tr></table>
{{/owed}}
<p style="margin:16px 0;">If you would rather sign on paper, or cannot agree to a point, please speak to {{contact}}.</p>
<p style="margin:0 0 16px;">With thanks,<br>{{school}}</p>
<p style="margin:0;font-size:13px;line-height:1.4;color:#5f6368;">You get this because you are on the staff list of {{school}}. We write only on school days. The links open Google Forms: docs.google.com/forms/</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;

const TEXT = `Dear {{{name}}},

{{{opening}}}
{{#owed}}

* {{{title}}}
  {{{when}}} {{{why}}}
  Read and sign: {{{link}}}
{{/owed}}

If you would rather sign on paper, or cannot agree to a point, please speak to {{{contact}}}.

With thanks,
{{{school}}}

You get this because you are on the staff list of {{{school}}}. We write only on school days.
`;

/** One reminder. @param owed what the person owes, most urgent first */
export function reminderWords(owed: readonly Obligation[], settings: Settings, today: Day): EmailWords {
  const items = owed.map((one): OwedItem => itemOf(one, today));
  const values = {
    subject: subjectOf(owed),
    name: firstName(owed[0]?.person.name ?? ''),
    opening:
      owed.length === 1
        ? 'one of our policies needs your signature. It takes about five minutes, on a phone too.'
        : `${inWords(owed.length)} of our policies need your signature. Each takes about five minutes, on a phone too.`,
    owed: items,
    contact: settings.contactName,
    school: settings.school,
  };
  return { subject: values.subject, text: Mustache.render(TEXT, values), html: Mustache.render(HTML, values) };
}

function itemOf(one: Obligation, today: Day): OwedItem {
  const isOverdue = one.status === 'overdue';
  return {
    title: `${one.policy.title}, ${versionWords(one)}`,
    when: whenWords(one, today),
    why: one.reason === null ? '' : WHY[one.reason],
    link: linkFor(one),
    colour: isOverdue ? '#d93025' : '#f9ab00',
    shade: isOverdue ? '#fdf1f0' : '#fff8e5',
  };
}

/** The form with the person's name and role filled in, where Google gave us how. */
function linkFor({ version, person }: Obligation): string {
  return personalLink(version?.personalLink ?? '', person) || (version?.formLink ?? '');
}

function versionWords(one: Obligation): string {
  return `version ${versionNumberOf(one.version?.version ?? '')}`;
}

function whenWords({ dueOn }: Obligation, today: Day): string {
  if (dueOn === null) return '';
  const days = daysBetween(today, dueOn);
  if (days > 1) return `Please sign by ${longDate(dueOn)}.`;
  if (days === 1) return `Please sign by tomorrow, ${longDate(dueOn)}.`;
  if (days === 0) return `Please sign today, ${longDate(dueOn)}.`;
  return `It was due on ${longDate(dueOn)} (${-days === 1 ? 'yesterday' : `${-days} days ago`}).`;
}

function subjectOf(owed: readonly Obligation[]): string {
  const overdue = owed.filter((one) => one.status === 'overdue').length;
  const [first] = owed;
  if (first === undefined || first.dueOn === null) return 'Policies to sign';
  const when = first.status === 'overdue' ? `was due on ${longDate(first.dueOn)}` : `by ${longDate(first.dueOn)}`;
  if (owed.length === 1) return `Please sign: ${first.policy.title}, ${when}`;
  return overdue > 0
    ? `${owed.length} policies to sign, ${overdue} of them overdue`
    : `${owed.length} policies to sign, the first by ${longDate(first.dueOn)}`;
}

/** "Bright, Carol" and "Carol Bright" are both Carol. */
export function firstName(name: string): string {
  const [family, given] = name.split(',').map((part) => part.trim());
  return (given ? given : (family ?? '')).split(' ')[0] ?? name;
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
