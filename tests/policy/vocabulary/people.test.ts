/** Which groups of people a text names, and whose conduct it is about. */
import {
  groupsIn,
  isEveryone,
  isForEveryone,
  isOnlyAbout,
  namesAnOutsider,
  namesASignatory,
  namesOnlyGroups,
  outsidersBeside,
  speakerOf,
  speaksOfOnesWork,
  studentsAreTrainees,
} from '../../../src/policy/vocabulary/people/groups';
import { rolesBesideGroups } from '../../../src/policy/vocabulary/people/roles';

it.each([
  ['For governors, volunteers and all staff', ['Governors', 'Volunteers', 'Staff']],
  ['Supply staff and teaching assistants', ['Supply staff', 'Teaching assistants']],
  ['Class teachers and office staff', ['Teachers', 'Support staff']],
  ['All staff, students and volunteers who work here', ['Staff', 'Trainees', 'Volunteers']],
  ['Volunteers or students on placement', ['Volunteers', 'Trainees']],
  ['The safety of staff and students', ['Staff', 'Pupils']],
  ['Parents/carers and pupils in Year 6', ['Parents', 'Pupils']],
  ['The staff room', []],
  ['Everybody who works here, and everyone who governs it', ['Staff', 'Governors']],
  ['The chair of governors', []],
  ['Parent helpers and pre-service teachers', ['Volunteers', 'Trainees']],
])('%s: %j', (text, groups) => {
  expect(groupsIn(text).map(({ name }) => name)).toEqual(groups);
});

it.each([
  ['All staff', ['Staff'], 'signatories'],
  ['Governors', ['Staff', 'Governors'], 'part of them'],
  ['Governors', ['Governors'], 'signatories'],
  ['Pupils', ['Staff'], 'others'],
  ['Parents', ['Parents'], 'signatories'],
  ['The headteacher', ['Staff'], 'the school'],
  ['Mobile phones', ['Staff'], 'nobody named'],
])('%s, where %j sign, are %s', (subject, audience, speaker) => {
  expect(speakerOf(subject, audience).speaker).toBe(speaker);
});

it('knows the words that mean everyone who signs', () => {
  expect(['All members of staff', 'Every new employee', 'Everyone', 'Staff', 'Teachers'].map(isEveryone)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['All', 'Staff', 'all employees', 'Drivers'].map(isForEveryone)).toEqual([true, true, true, false]);
});

it('tells the labels of those who sign from those of others', () => {
  const labels = ['Employee’s name', 'Name of volunteer', 'Parent signature', 'Child’s name', 'Date'];
  expect(labels.map(namesASignatory)).toEqual([true, true, false, false, false]);
  expect(labels.map(namesAnOutsider)).toEqual([false, false, true, true, false]);
});

it('tells headings that are about nobody else', () => {
  expect(['STAFF, GOVERNORS, VOLUNTEERS', 'For all staff', 'Staff laptops'].map(namesOnlyGroups)).toEqual([
    true,
    true,
    false,
  ]);
  const pupils = new Set(['Pupils']);
  expect(
    ['4 Pupils', 'Rules for pupils', 'Pupils and staff', 'Photographs of pupils'].map((heading) =>
      isOnlyAbout(heading, pupils),
    ),
  ).toEqual([true, true, false, false]);
});

it('counts pupils among those who sign where they do', () => {
  const isAnOutsiders = outsidersBeside(['Pupils']);
  expect(['Student’s signature', 'Parent’s signature'].map(isAnOutsiders)).toEqual([false, true]);
});

it('knows words of one’s work', () => {
  expect(
    ['My line manager', 'a professional', 'Driving is part of the job', 'my headteacher'].map(speaksOfOnesWork),
  ).toEqual([true, true, true, false]);
});

it('takes students for trainees on a placement, or in a nursery, and for pupils elsewhere', () => {
  const documents = [
    ['Work experience', 'Students sign in.'],
    ['Little Acorns Nursery'],
    ['Nursery and Primary School', 'Pupils sing.'],
    ['Students'],
  ];
  expect(documents.map(studentsAreTrainees)).toEqual([true, true, false, false]);
});

it.each([
  ['employees, volunteers and outside consultants', ['consultants']],
  ['All staff, volunteers and School Council members of Oak Lane', ['School Council members']],
  ['Scribes, readers and staff', ['Scribes', 'readers']],
  ['Staff and members', []],
  ['Staff use computers and printers', []],
  ['Pupils and drivers', []],
  ['Staff meet the driver and the caretaker', []],
  ['Staff, interns and volunteers', ['interns']],
  ['Staff, external partners, workmen and governors', ['partners', 'workmen']],
  ['All employees (paid or unpaid), agency people or contractors', ['agency people']],
  // At an end of the row, one alone, or things: nothing says that these are people who sign.
  ['Staff, volunteers and interns', []],
  ['Staff keep phones and laptops from volunteers', []],
  ['Staff, the hall and volunteers', []],
])('%s: beside those who sign, %j are named', (text, roles) => {
  expect(rolesBesideGroups(text)).toEqual(roles);
});
