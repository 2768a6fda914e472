/** The local Workspace, files: an email → an .eml file that any mail program opens. In: an email as it was sent; out: its bytes, the same every time. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SentMail } from '../state';

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
    subject: oneLine(mail.subject),
    text: wellFormed(mail.body),
    ...(mail.htmlBody ? { html: wellFormed(mail.htmlBody) } : {}),
    // A boundary with "=_" cannot stand in quoted-printable text, so no email can hold its own (RFC 2045, 6.7).
    textEncoding: 'quoted-printable',
    date: new Date(mail.sentAt),
    messageId: `<${mail.sentAt}.${mail.number}@${domainOf(from)}>`,
    // What an email says is never the name of a file to read or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  // Otherwise the hidden recipients are left out, as they are on the way to the others.
  Object.assign(message, { keepBcc: true, baseBoundary: `=_${mail.sentAt}.${mail.number}` });
  return new Uint8Array(await message.build());
}

/** A line break in a heading would begin another heading (RFC 5322, 2.2), so breaks and control signs become a space. */
function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Half of a surrogate pair, left by text cut in the middle of an emoji, has no UTF-8 form. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function domainOf(address: string): string {
  return /@([A-Za-z0-9.-]+)>?$/.exec(address)?.[1] ?? 'workspace.invalid';
}
