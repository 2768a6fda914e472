/** Emails as .eml files: what a mail program reads back is what was sent. */
import { mailToEml } from '../../../../local/files/eml/eml';
import type { SentMail } from '../../../../local/state';

const REMINDER: SentMail = {
  number: 7,
  from: 'policies@larkfield.example',
  sentAt: Date.UTC(2026, 9, 5, 7, 14, 9),
  to: 'carol.bright@larkfield.example',
  subject: 'Please sign: Acceptable use, by 19 October 2026',
  body: 'Dear Carol,\n\none of our policies needs your signature.\n',
};

interface Part {
  headers: Record<string, string>;
  content: string;
}

/** Enough of RFC 5322, 2045 and 2047 to read our own emails. */
function read(bytes: Uint8Array): Part & { parts: Part[]; raw: string } {
  const raw = Buffer.from(bytes).toString('utf8');
  const whole = readPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(whole.headers['content-type'] ?? '')?.[1];
  const parts =
    boundary === undefined
      ? []
      : raw
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((text) => readPart(text.slice(2)));
  return { ...whole, parts, raw };
}

function readPart(text: string): Part {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = decodeWords(line.slice(colon + 1).trim());
  }
  const content = rest.join('\r\n\r\n');
  const isQuoted = headers['content-transfer-encoding'] === 'quoted-printable';
  return { headers, content: (isQuoted ? unquote(content) : content).replace(/\r\n/g, '\n') };
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeWords(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?UTF-8\?[QB]\?[^?]*\?=)+/gi, (words) => {
    const parts = [...words.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi)].map(([, kind, data = '']) =>
      kind?.toUpperCase() === 'B'
        ? Buffer.from(data, 'base64')
        : Buffer.from(
            data
              .replace(/_/g, ' ')
              .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ),
    );
    return Buffer.concat(parts).toString('utf8');
  });
}

test('A plain email is read back as it was sent', async () => {
  const email = read(await mailToEml(REMINDER));
  expect(email.headers).toEqual({
    from: 'policies@larkfield.example',
    to: 'carol.bright@larkfield.example',
    subject: 'Please sign: Acceptable use, by 19 October 2026',
    'message-id': '<1791184449000.7@larkfield.example>',
    date: 'Mon, 05 Oct 2026 07:14:09 +0000',
    'mime-version': '1.0',
    'content-type': 'text/plain; charset=utf-8',
    'content-transfer-encoding': '7bit',
  });
  expect(email.content.trimEnd()).toBe(REMINDER.body.trimEnd());
});

test('The HTML stands beside the text, the text first, as mail programs want it', async () => {
  const html =
    '<p>Dear Carol, <a href="https://docs.google.com/forms/d/e/1FAIpQL/viewform?a=1&amp;b=2">Read and sign</a></p>';
  const email = read(await mailToEml({ ...REMINDER, htmlBody: html }));
  expect(email.headers['content-type']).toMatch(/^multipart\/alternative;/);
  expect(email.parts.map((part) => [part.headers['content-type'], part.content.trimEnd()])).toEqual([
    ['text/plain; charset=utf-8', REMINDER.body.trimEnd()],
    ['text/html; charset=utf-8', html],
  ]);
});

test('Name, copies, hidden copies and the address for answers are kept', async () => {
  const { headers } = read(
    await mailToEml({
      ...REMINDER,
      name: 'Larkfield Primary School',
      replyTo: 'imran@larkfield.example',
      to: 'carol@larkfield.example, tolu@larkfield.example',
      cc: '"Bright, Carol" <carol.home@larkfield.example>',
      bcc: 'head@larkfield.example',
    }),
  );
  expect(headers).toMatchObject({
    from: 'Larkfield Primary School <policies@larkfield.example>',
    'reply-to': 'imran@larkfield.example',
    to: 'carol@larkfield.example, tolu@larkfield.example',
    cc: '"Bright, Carol" <carol.home@larkfield.example>',
    bcc: 'head@larkfield.example',
  });
});

test.each([
  'Siân · Zażółć 東京 🖊️ “signed” — ✓',
  '=?UTF-8?Q?not_encoded?= and 100 % = right 🖊️ and long enough to be cut into several words 🖊️🖊️',
  `${'Acceptable use of information and communication technology '.repeat(5)}é`,
])('A subject and a text of any script come back: %s', async (words) => {
  const email = read(
    await mailToEml({
      ...REMINDER,
      subject: words,
      body: `${words}\n.\n--=_\nFrom here\n`,
      htmlBody: `<p>${words}</p>`,
    }),
  );
  expect(email.headers.subject).toBe(words);
  expect(email.parts.map((part) => part.content.trimEnd())).toEqual([
    `${words}\n.\n--=_\nFrom here`,
    `<p>${words}</p>`,
  ]);
});

test.each(['\r\n', '\n', '\r', '\u2028', '\u0000'])(
  'A break (%j) in a name or subject makes no heading of its own',
  async (sign) => {
    const email = read(
      await mailToEml({
        ...REMINDER,
        name: `Larkfield${sign}Bcc: thief@elsewhere.example`,
        subject: `Please sign${sign}X-Other: 1`,
        replyTo: `imran@larkfield.example${sign}Bcc: thief@elsewhere.example`,
      }),
    );
    expect(email.headers).not.toHaveProperty('bcc');
    expect(email.headers).not.toHaveProperty('x-other');
    expect(email.headers.subject).toBe('Please sign X-Other: 1');
  },
);

test('Half an emoji, left by cutting a text, does not stop the email', async () => {
  const email = read(await mailToEml({ ...REMINDER, subject: 'Please sign \ud83d', body: 'Thank you \ud83d' }));
  expect([email.headers.subject, email.content.trimEnd()]).toEqual(['Please sign \ufffd', 'Thank you \ufffd']);
});

test('Words that look like a boundary do not end a part', async () => {
  const first = read(await mailToEml({ ...REMINDER, htmlBody: '<p>1</p>' }));
  const boundary = /boundary="([^"]+)"/.exec(first.raw)?.[1] ?? '';
  const body = `before\n--${boundary}\nafter\n--${boundary}--`;
  const email = read(await mailToEml({ ...REMINDER, body, htmlBody: '<p>1</p>' }));
  expect(email.parts.map((part) => part.content.trimEnd())).toEqual([body, '<p>1</p>']);
});

test('The same email gives the same bytes, and lines end as emails want them', async () => {
  const mail = { ...REMINDER, htmlBody: '<p>Dear Carol</p>' };
  const bytes = await mailToEml(mail);
  expect(Buffer.compare(bytes, await mailToEml({ ...mail }))).toBe(0);
  expect(Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});
