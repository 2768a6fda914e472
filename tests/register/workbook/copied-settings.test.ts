/** Settings as people copy them from a web page or an address, and what cannot be meant as it is written. */
import { readRegister } from '../../../src/register/read-register';

const read = (name: string, value: string) => {
  const { settings, problems } = readRegister({
    Settings: [
      ['Setting', 'Value', 'What it does'],
      [name, value, ''],
    ],
  });
  return { settings, told: problems.map(({ message }) => message) };
};

test.each<[string, string[]]>([
  ['larkfield.example', ['larkfield.example']],
  ['LARKFIELD.EXAMPLE', ['larkfield.example']],
  ['@larkfield.example', ['larkfield.example']],
  ['office@larkfield.example', ['larkfield.example']],
  ['https://www.larkfield.example/', ['larkfield.example']],
  ['*.larkfield.example', ['larkfield.example']],
  ['.larkfield.example.', ['larkfield.example']],
  ['larkfield.example and oakfield.example', ['larkfield.example', 'oakfield.example']],
  ['larkfield.example; oakfield.example', ['larkfield.example', 'oakfield.example']],
  ['st-marys.larkfield.sch.uk', ['st-marys.larkfield.sch.uk']],
  ['n/a', []],
  ['', []],
])('"School email ends in" of "%s" is read', (written, domains) => {
  const { settings, told } = read('School email ends in', written);
  expect([settings.domains, told]).toEqual([domains, []]);
});

test.each(['larkfield', 'larkfield, example', 'our school', 'true'])(
  '"School email ends in" of "%s" is told, and the account’s own ending counts',
  (written) => {
    const { settings, told } = read('School email ends in', written);
    expect(settings.domains).toEqual([]);
    expect(told).toEqual([expect.stringContaining('and not everything there is the ending of an email address.')]);
  },
);

test.each(['Dear {name},', 'Dear {Name},', 'Good morning {NAME}', 'Dear colleague,', ''])(
  'the greeting "%s" is right',
  (written) => {
    expect(read('Greeting', written).told).toEqual([]);
  },
);

test.each([
  'Dear {first name},',
  'Dear [name],',
  'Hi <name>',
  'Dear {{name}},',
  'Dear «name»',
  'Dear {name} {surname}',
])('the greeting "%s" would be read as it stands: it is told, and the usual one is used', (written) => {
  const { settings, told } = read('Greeting', written);
  expect(settings.greeting).toBe('Dear {name},');
  expect(told).toEqual([
    'Settings, row 2: "Greeting" has something in brackets that is not {name}, and every email would say it like that. Write {name} for the first name. Until it is corrected, "Dear {name}," is used.',
  ]);
});

test.each(['School', 'Contact name', 'Sign-off'])('words in brackets under "%s" are told, and not sent', (name) => {
  expect(read(name, 'St Mary’s (Infants) [Lower site]').told).toEqual([]);
  for (const written of ['{{words}}', '<words>', '«words»']) {
    expect(read(name, written).told).toEqual([
      expect.stringContaining(`"${name}" has something in brackets, and forms and emails would say it like that.`),
    ]);
  }
});
