/** The local Workspace, files: an email → an .eml file that any mail program opens. In: an email as it was sent; out: its bytes, the same every time. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import type { SentMail } from '../../state';

/**
 * An email as it would lie in the sender's "Sent" folder: text and HTML as alternatives, hidden recipients kept.
 * @param mail an email; `sentAt` in milliseconds since 1970
 * @returns the bytes of the .eml file; the same email gives the same bytes
 */
export async function mailToEml(mail: SentMail): Promise<Uint8Array> {
  const from = oneLine(mail.from);
  const composer = new MailComposer({
    from: mail.name === undefined ? from : { name: oneLine(mail.name), address: from },
    to: oneLine(mail.to),
    ...(mail.cc ? { cc: oneLine(mail.cc) } : {}),
    ...(mail.bcc ? { bcc: oneLine(mail.bcc) } : {}),
    ...(mail.replyTo ? { replyTo: oneLine(mail.replyTo) } : {}),
    ...subjectOf(oneLine(mail.subject)),
    text: lines(mail.body),
    ...(mail.htmlBody ? { html: lines(mail.htmlBody) } : {}),
    textEncoding: 'quoted-printable',
    date: new Date(mail.sentAt),
    messageId: `<${mail.sentAt}.${mail.number}@${domainOf(from)}>`,
    // What an email says is never the name of a file to read or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  // The parts stand between lines that no part may hold: made from the email itself, they cannot be foretold in it.
  const baseBoundary = createHash('sha256').update(JSON.stringify(mail)).digest('hex').slice(0, 24);
  // Without `keepBcc` the hidden recipients are left out, as they are on the way to the others.
  Object.assign(message, { keepBcc: true, baseBoundary });
  return new Uint8Array(await message.build());
}

/** A line break in a heading would begin another heading (RFC 5322, 2.2), so breaks and control signs become a space. */
function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** A subject that happens to read like an encoded word would be decoded into something else, unless it is encoded itself. */
function subjectOf(subject: string) {
  return subject.includes('=?')
    ? { headers: { Subject: { prepared: true, value: encodeWord(subject, 'B', 52) } } }
    : { subject };
}

/** Lines as emails end them (RFC 5322, 2.3). */
function lines(text: string): string {
  return wellFormed(text).replace(/\r\n?|\n/g, '\r\n');
}

/** Half of a surrogate pair, left by text cut in the middle of an emoji, has no UTF-8 form. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function domainOf(address: string): string {
  return /@([A-Za-z0-9.-]+)>?$/.exec(address)?.[1] ?? 'workspace.invalid';
}
