/** Of presses that act on named people or on one answer: exactly those, and nobody else. */
import { localTime } from '../../commands/simulation/days';
import type { Drive } from '../../local/by-hand/drive';
import type { ActionName } from '../../src/addon/action-names';
import { toDay, toSerial } from '../../src/common/day';

export interface Press {
  before: Drive;
  after: Drive;
  /** Of the button. */
  parameters: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, string>>;

/** What is not as it should be after the press. */
export function wrongAfter(does: string, press: Press): string[] {
  const rule = Object.entries(RIGHT).find(([action]) => action === does)?.[1];
  return rule === undefined ? [] : rule(press).map((fault) => `${does}: ${fault}`);
}

const RIGHT: Partial<Record<ActionName, (press: Press) => string[]>> = {
  remind: (press) => [
    ...emailsRecorded(press),
    ...others('was emailed', newRows(press, 'Sent emails').map(numberIn), peopleIn(press)),
    ...twice('was emailed', newRows(press, 'Sent emails').map(numberIn)),
  ],
  'remind countersigner': (press) => [
    ...emailsRecorded(press),
    ...others('was emailed', emailsOf(press), [press.parameters.countersigner ?? '']),
    ...twice('was emailed', emailsOf(press)),
  ],
  'send now': emailsRecorded,
  extend: (press) => {
    const changed = changedRows(press, 'Staff', 'Individual due date').map(numberIn);
    return [
      ...others('has more time', changed, peopleIn(press)),
      ...others('has no more time', peopleIn(press), changed),
    ];
  },
  'save groups': (press) =>
    others('is in other groups', changedRows(press, 'Staff', 'Groups').map(numberIn), [press.parameters.person ?? '']),
  'save hold': holdsThePerson,
  'end hold': holdsThePerson,
  'decide answer': (press) => {
    const decided = newRows(press, 'Decisions').map((row) => row.Response ?? '');
    return [
      ...others('was decided about', decided, [press.parameters.response ?? '']),
      ...twice('was decided about', decided),
    ];
  },
  'end question': (press) => {
    const ended = newRows(press, 'Questions').map((row) => row.Response ?? '');
    return [...others('was ended', ended, [press.parameters.response ?? '']), ...twice('was ended', ended)];
  },
  'change policy': onlyThePolicy,
  'save countersigner': onlyThePolicy,
  'save approval': (press) =>
    others(
      'was changed',
      changedRows(press, 'Versions', 'Approved by').map(({ Version = '' }) => Version.split(' ')[0] ?? ''),
      [press.parameters.policy ?? ''],
    ),
  'erase person': (press) => {
    const gone = rowsIn(press.before, 'Staff').find((row) => row.Number === press.parameters.person)?.Name ?? '';
    return namesLeft(press.after, gone).map((tab) => `${gone} is still named in ${tab}`);
  },
  'erase over time': (press) => {
    const [, numbers = ''] = (press.parameters.seen ?? '').split('|');
    const today = toSerial(toDay(localTime(press.before.now).day));
    const erased = changedRows(press, 'Staff', 'Name').map(numberIn);
    // A cell that is no date holds, too.
    const held = rowsIn(press.before, 'Staff').filter(
      ({ 'On hold until': until = '' }) => until !== '' && !(Number(until) < today),
    );
    return [
      ...others('was erased', erased, numbers.split(' ')),
      ...held
        .map(numberIn)
        .filter((number) => erased.includes(number))
        .map((number) => `${number} is on hold`),
    ];
  },
  'has joined': (press) => {
    const { name = '' } = press.parameters;
    const joined = newRows(press, 'Staff').map((row) => row.Name ?? '');
    const signed = newRows(press, 'Paper').map((row) => row.Person ?? '');
    return [
      ...others('joined', joined, [name]),
      ...others('signed', signed, [name]),
      ...(joined.length === signed.length ? [] : [`${joined.length} joined, and ${signed.length} signed`]),
    ];
  },
  'discard hour': (press) => {
    const { form = '', hour = '' } = press.parameters;
    const gone = answersIn(press.before, form).filter(({ id }) =>
      answersIn(press.after, form).every((one) => one.id !== id),
    );
    const left = answersIn(press.after, form).filter(({ at }) => at === hour);
    return [
      ...gone.filter(({ at }) => at !== hour).map(({ at }) => `a response of ${at} was discarded, and was not meant`),
      ...left.map(({ at }) => `a response of ${at} is still there`),
    ];
  },
  'make slips': ({ before, after, parameters: { person } }) => {
    const made = after.files.filter((file) => before.files.every(({ id }) => id !== file.id));
    const shared = made.filter(({ grantedTo, owner }) => grantedTo.some((account) => account !== owner));
    const notMeant = person === undefined ? [] : rowsIn(before, 'Staff').filter((row) => row.Number !== person);
    const cells = JSON.stringify(made);
    return [
      ...shared.map(({ name }) => `${name} can be opened by others`),
      ...notMeant
        .filter(({ Name = '' }) => Name !== '' && cells.includes(Name))
        .map(({ Name }) => `${Name} has a slip, too`),
    ];
  },
  'bring in': (press) => {
    const joined = newRows(press, 'Staff').length;
    const kept = newRows(press, 'Staff changes').filter((row) => row.Kind === 'joined').length;
    return joined === kept ? [] : [`${joined} joined, and ${kept} can be undone`];
  },
};

function emailsOf({ before, after }: Press): string[] {
  return after.mail.slice(before.mail.length).map(({ to }) => to);
}

/** Responses of a form with the hour in which they were sent, by the school's clock: "2026-09-02 10". */
function answersIn({ files }: Drive, formId: string): { id: string; at: string }[] {
  const form = files.find(({ id }) => id === formId);
  if (form?.kind !== 'form') return [];
  return form.responses.map(({ id, timestamp }) => {
    const { day, hour } = localTime(timestamp);
    return { id, at: `${day} ${String(hour).padStart(2, '0')}` };
  });
}

/** Whoever is written to stands in Sent emails, once for each email, and the other way about. */
function emailsRecorded(press: Press): string[] {
  const sent = emailsOf(press);
  const noted = newRows(press, 'Sent emails').map((row) => row.To ?? '');
  return sent.sort().join() === noted.sort().join() ? [] : [`emails to ${sent.join()} are noted as ${noted.join()}`];
}

/** The day of nobody else's hold is touched, and who did it stands beside the number. */
function holdsThePerson(press: Press): string[] {
  const meant = [press.parameters.person ?? ''];
  const changed = changedRows(press, 'Staff', 'On hold until').map(numberIn);
  const kept = newRows(press, 'Panel changes').map(numberIn);
  return [...others('is held otherwise', changed, meant), ...others('is said to be', kept, meant)];
}

function onlyThePolicy(press: Press): string[] {
  const { policy } = press.parameters;
  const columns = ['Who signs', 'How often', 'Days to sign', 'Countersigned by'];
  const changed = columns.flatMap((column) => changedRows(press, 'Policies', column).map((row) => row.Code ?? ''));
  return policy === undefined ? [] : others('was changed', changed, [policy]);
}

function peopleIn({ parameters }: Press): string[] {
  return (parameters.people ?? '').split(' ');
}

const numberIn = (row: Row): string => row.Number ?? '';

function others(what: string, found: readonly string[], meant: readonly string[]): string[] {
  return found.filter((one) => !meant.includes(one)).map((one) => `${one} ${what}, and was not meant`);
}

function twice(what: string, found: readonly string[]): string[] {
  return found.filter((one, i) => found.indexOf(one) !== i).map((one) => `${one} ${what} twice`);
}

/** Rows below those that were there: people edit nothing while a button is pressed. */
function newRows({ before, after }: Press, tab: string): Row[] {
  return rowsIn(after, tab).slice(rowsIn(before, tab).length);
}

function changedRows({ before, after }: Press, tab: string, column: string): Row[] {
  const was = rowsIn(before, tab);
  return rowsIn(after, tab).filter((row, i) => i < was.length && row[column] !== was[i]?.[column]);
}

/** The rows of a tab by their headings, without blank ones at the end. */
function rowsIn(drive: Drive, tab: string): Row[] {
  const [headings = [], ...rows] = cellsIn(drive).find(({ title }) => title === tab)?.rows ?? [];
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === '')) rows.pop();
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}

function namesLeft(drive: Drive, name: string): string[] {
  return cellsIn(drive).flatMap(({ title, rows }) => (rows.flat().some((cell) => cell.includes(name)) ? [title] : []));
}

function cellsIn(drive: Drive): { title: string; rows: string[][] }[] {
  return drive.files.flatMap((file) =>
    file.kind !== 'spreadsheet'
      ? []
      : file.sheets.map(({ properties, cells }) => ({
          title: properties.title,
          rows: cells.map((row) => (row ?? []).map(({ value }) => String(value ?? ''))),
        })),
  );
}
