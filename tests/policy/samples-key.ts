/**
 * The key of the sample policies: every point that staff agree to, with the words that it needs beside it, written from the documents
 * (samples/*.docx) by hand before the reader was changed. A lead-in is what the point is no sentence without, the cell to its left with
 * its column’s heading where that tells something; what stands to its right comes after it.
 */

export interface KeyPoint {
  text: string;
  /** Null where the point is read alone. */
  leadIn: string | null;
  /** For whom it is; null where it is for everyone who signs. */
  condition: string | null;
  marker?: string;
  /** What stands below or behind it. */
  after?: readonly string[];
}

export const SAMPLES_KEY: Readonly<Record<string, readonly KeyPoint[]>> = {
  'acceptable-use': [
    {
      text: 'I will keep my school password to myself and use it nowhere else.',
      leadIn: null,
      condition: null,
      marker: '1.',
    },
    { text: 'I will lock the screen whenever I walk away from a device.', leadIn: null, condition: null, marker: '2.' },
    {
      text: 'I will use two-step sign-in wherever the school has switched it on.',
      leadIn: null,
      condition: null,
      marker: '3.',
    },
    {
      text: 'I will tell the school office the same day if I think that somebody else knows my password.',
      leadIn: null,
      condition: null,
      marker: '4.',
    },
    {
      text: 'your password, your PIN or the code of a door;',
      leadIn: 'You must not share:',
      condition: null,
      marker: '•',
    },
    {
      text: 'a photograph of a pupil outside the school’s own systems;',
      leadIn: 'You must not share:',
      condition: null,
      marker: '•',
    },
    {
      text: 'the home address or private telephone number of a pupil, a parent or a colleague.',
      leadIn: 'You must not share:',
      condition: null,
      marker: '•',
    },
    {
      text: 'I will write to families only from my school email address or the school’s messaging app.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I will not give pupils my private telephone number, and I will not follow them on social media.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I will check the address before I send anything that names a child.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I understand that messages in school accounts may be read by the headteacher where there is good reason.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I will use my own telephone only in the staff room and the office, away from pupils.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I will not plug in a memory stick that the school has not issued.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I will tell the school business manager within 24 hours if a school device is lost or stolen.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I understand that school devices and internet use are filtered and monitored, at home as well as in school.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'Staff with a teaching role only: I will watch every video to its end, and try every website, before I show it to a class.',
      leadIn: null,
      condition: 'Staff with a teaching role only',
      marker: '•',
    },
    {
      text: 'I will photograph pupils only with a school device, and only where a parent has agreed.',
      leadIn: null,
      condition: null,
      marker: '1.',
    },
    {
      text: 'I will move photographs to the staff drive within a week and delete them from the device.',
      leadIn: null,
      condition: null,
      marker: '2.',
    },
    {
      text: 'I will not type personal information about pupils, families or colleagues into an AI tool.',
      leadIn: null,
      condition: null,
      marker: '3.',
    },
    {
      text: 'I will check whatever an AI tool has written for me before I use it at work.',
      leadIn: null,
      condition: null,
      marker: '4.',
    },
    {
      text: 'I will report anything that worries me about a child online to the designated safeguarding lead at once.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
    {
      text: 'I understand that breaking this policy may lead to action under the disciplinary procedure.',
      leadIn: null,
      condition: null,
      marker: '•',
    },
  ],
  'data-protection': [
    {
      text: 'You must keep paper records about pupils in a locked drawer when you are not using them.',
      leadIn: null,
      condition: null,
      marker: '(a)',
    },
    {
      text: 'You must store documents on the school’s drive, and not on your own computer or telephone.',
      leadIn: null,
      condition: null,
      marker: '(b)',
    },
    {
      text: 'You must take only what you need when you carry records off the site, and sign them out at the office.',
      leadIn: null,
      condition: null,
      marker: '(c)',
    },
    {
      text: 'You must shred paper that names a person; it does not go into the recycling.',
      leadIn: null,
      condition: null,
      marker: '(d)',
    },
    {
      text: 'You must make sure who is asking before you give out anything about a child, on the telephone above all.',
      leadIn: null,
      condition: null,
      marker: '(a)',
    },
    {
      text: 'You must send lists of pupils outside the school only as files with a password.',
      leadIn: null,
      condition: null,
      marker: '(b)',
    },
    {
      text: 'You must use the “bcc” line when you write to several families at once.',
      leadIn: null,
      condition: null,
      marker: '(c)',
    },
    {
      text: 'You must pass a request to see personal records to the office on the day that it arrives, because the school has one month to answer it.',
      leadIn: null,
      condition: null,
      marker: '(d)',
    },
    {
      text: 'on your own accounts;',
      leadIn: 'You must never post about a pupil or a family online, even without a name:',
      condition: null,
      marker: '•',
    },
    {
      text: 'in groups of parents or colleagues;',
      leadIn: 'You must never post about a pupil or a family online, even without a name:',
      condition: null,
      marker: '•',
    },
    {
      text: 'in reviews and comments.',
      leadIn: 'You must never post about a pupil or a family online, even without a name:',
      condition: null,
      marker: '•',
    },
    {
      text: 'You must tell the school business manager at once if personal information is lost, stolen or sent to the wrong person.',
      leadIn: null,
      condition: null,
    },
    {
      text: 'You must not try to put it right alone: the school may have to report it within 72 hours.',
      leadIn: null,
      condition: null,
    },
  ],
  'laptop-loan': [
    {
      text: 'I will use the laptop for my work at Larkfield and will let nobody else use it.',
      leadIn: null,
      condition: null,
      marker: '1.',
    },
    {
      text: 'I will keep it out of sight when I travel, and never leave it in a car overnight.',
      leadIn: null,
      condition: null,
      marker: '2.',
    },
    { text: 'I will let its updates install when they are offered.', leadIn: null, condition: null, marker: '3.' },
    {
      text: 'I will report damage, loss or theft to the school business manager within one working day.',
      leadIn: null,
      condition: null,
      marker: '4.',
    },
    {
      text: 'I will give the laptop and its charger back on my last day at the school, or earlier if I am asked to.',
      leadIn: null,
      condition: null,
      marker: '5.',
    },
  ],
  safeguarding: [
    {
      text: 'Staff must read Part one of Keeping children safe in education before their first day with pupils.',
      leadIn: null,
      condition: null,
    },
    {
      text: 'Staff must complete the school’s safeguarding training within two weeks of joining, and again every September.',
      leadIn: null,
      condition: null,
    },
    {
      text: 'Volunteers must sign in at the office and wear a visitor’s badge for as long as they are on site.',
      leadIn: null,
      condition: null,
    },
    {
      text: 'listen to a child who wants to tell them something, and promise no secrecy;',
      leadIn: 'Staff must:',
      condition: null,
      marker: '•',
    },
    {
      text: 'write down what was said in the child’s own words on the same day;',
      leadIn: 'Staff must:',
      condition: null,
      marker: '•',
    },
    {
      text: 'keep the door open, or be where others can see them, when they are alone with a child.',
      leadIn: 'Staff must:',
      condition: null,
      marker: '•',
    },
    {
      text: 'question a child beyond what is needed to understand the concern;',
      leadIn: 'Staff must not:',
      condition: null,
      marker: '•',
    },
    {
      text: 'meet a pupil outside school without a parent’s knowledge;',
      leadIn: 'Staff must not:',
      condition: null,
      marker: '•',
    },
    {
      text: 'carry a pupil in their own car unless two adults are present.',
      leadIn: 'Staff must not:',
      condition: null,
      marker: '•',
    },
    {
      text: 'Staff must call 999 and then tell the designated safeguarding lead.',
      leadIn: 'What has happened: A child may be in danger now',
      condition: null,
      after: ['By when: At once'],
    },
    {
      text: 'Staff must report it in person to the designated safeguarding lead or the deputy.',
      leadIn: 'What has happened: A child has said or shown something worrying',
      condition: null,
      after: ['By when: Before the child goes home'],
    },
    {
      text: 'Staff must report it to the headteacher; where it is about the headteacher, to the chair of governors.',
      leadIn: 'What has happened: An adult’s behaviour is a concern',
      condition: null,
      after: ['By when: The same day'],
    },
    {
      text: 'Staff must tell the office, who ring the family and start the search plan.',
      leadIn: 'What has happened: A child is missing from a lesson or a trip',
      condition: null,
      after: ['By when: Within five minutes'],
    },
    {
      text: 'Staff must enter every concern in the school’s safeguarding system, however small it seems.',
      leadIn: null,
      condition: null,
    },
    {
      text: 'Staff must not keep notes about a child’s safety at home or on a personal device.',
      leadIn: null,
      condition: null,
    },
  ],
};
