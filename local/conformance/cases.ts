/**
 * What we believe of Google, as cases that run inside a script: on the local Workspace in every test run, and on Google
 * itself once somebody pushes them (docs/on-google.md). Each throws when the belief does not hold. The facts' numbers
 * are explained in docs/google-facts.md.
 */

export interface Case {
  facts: string[];
  says: string;
  /** @param given ids of files that the suite was given: a granted document with two tabs */
  holds: (given: Given) => void;
}

export interface Given {
  documentId: string;
}

function equal(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`);
}

function refuses(work: () => unknown, words: string): void {
  let message: string | null = null;
  try {
    work();
  } catch (error) {
    message = error instanceof Error ? error.message : `not an Error of this script: ${String(error)}`;
  }
  if (message === null) throw new Error(`Nothing was thrown; expected "${words}"`);
  if (!message.includes(words)) throw new Error(`Threw "${message}", expected "${words}"`);
}

const newForm = () => FormApp.create('Conformance', false);

/** A new form with three text questions, and the three as a form lists them. */
function threeQuestions() {
  const form = newForm();
  form.addTextItem();
  form.addTextItem();
  form.addTextItem();
  const [a, b, c] = form.getItems();
  if (a === undefined || b === undefined || c === undefined) throw new Error('Fewer than three items');
  return { form, a, b, c };
}

const FORMS: Case[] = [
  {
    facts: ['F002', 'F042'],
    says: 'a new form has a blank title, collects no address and can be made unpublished',
    holds: () => {
      const form = newForm();
      equal([form.getTitle(), form.isPublished()], ['', false], 'title and publishing');
      equal(FormApp.create('Published').isPublished(), true, 'published unless said otherwise');
    },
  },
  {
    facts: ['F004'],
    says: 'a form needs a name',
    holds: () => refuses(() => FormApp.create(''), ''),
  },
  {
    facts: ['F003'],
    says: 'setters return the form, so that they can be chained',
    holds: () => equal(newForm().setTitle('A').setDescription('B').getTitle(), 'A', 'title'),
  },
  {
    facts: ['F005'],
    says: 'an unknown form is refused',
    holds: () => refuses(() => FormApp.openById('no-such-form'), 'No item with the given ID could be found'),
  },
  {
    facts: ['F007'],
    says: 'links: the editor holds the id, the published form ends in /viewform',
    holds: () => {
      const form = newForm();
      equal(form.getEditUrl().includes(form.getId()), true, 'edit link');
      equal(form.getPublishedUrl().includes('/viewform'), true, 'published link');
    },
  },
  {
    facts: ['F011', 'F013', 'F018'],
    says: 'items are added at the end, have numbers for ids, and are not required at first',
    holds: () => {
      const form = newForm();
      const first = form.addTextItem();
      const second = form.addCheckboxItem();
      equal([first.getIndex(), second.getIndex()], [0, 1], 'indexes');
      equal(typeof first.getId(), 'number', 'type of id');
      equal(first.isRequired(), false, 'required');
      equal(first.setRequired(true).isRequired(), true, 'required after setting');
      equal(
        form.getItems().map((item) => item.getId()),
        [first.getId(), second.getId()],
        'items',
      );
    },
  },
  {
    facts: ['F012'],
    says: 'a new checkbox question has one choice, and it is empty',
    holds: () =>
      equal(
        newForm()
          .addCheckboxItem()
          .getChoices()
          .map((one) => one.getValue()),
        [''],
        'choices',
      ),
  },
  {
    facts: ['F014', 'F015', 'F016'],
    says: 'choices keep their order; none at all and two alike are refused',
    holds: () => {
      const item = newForm().addCheckboxItem();
      item.setChoiceValues(['B', 'A']);
      equal(
        item.getChoices().map((one) => one.getValue()),
        ['B', 'A'],
        'choices',
      );
      refuses(() => item.setChoiceValues([]), '');
      refuses(() => item.setChoiceValues(['A', 'A']), 'Questions cannot have duplicate choice values.');
      equal(
        item.getChoices().map((one) => one.getValue()),
        ['B', 'A'],
        'choices after the refusals',
      );
    },
  },
  {
    facts: ['F029', 'FX01'],
    says: 'choices with and without navigation cannot be mixed',
    holds: () => {
      const form = newForm();
      const page = form.addPageBreakItem();
      const item = form.addMultipleChoiceItem();
      refuses(() => item.setChoices([item.createChoice('Yes', page), item.createChoice('No')]), '');
      item.setChoices([item.createChoice('Yes', page), item.createChoice('No', FormApp.PageNavigationType.CONTINUE)]);
    },
  },
  {
    facts: ['F044'],
    says: 'an unpublished form cannot be made to accept answers; publishing does it',
    holds: () => {
      const form = newForm();
      refuses(() => form.setAcceptingResponses(true), '');
      form.setPublished(true);
      equal(form.isAcceptingResponses(), true, 'accepting');
      form.setAcceptingResponses(false);
      equal([form.isPublished(), form.isAcceptingResponses()], [true, false], 'published and accepting');
    },
  },
  {
    facts: ['F045', 'F046'],
    says: 'a form without a destination throws when asked for it; with one it names the workbook',
    holds: () => {
      const form = newForm();
      refuses(() => form.getDestinationId(), 'The form currently has no response destination.');
      const workbookId = newWorkbook();
      form.setDestination(FormApp.DestinationType.SPREADSHEET, workbookId);
      equal(form.getDestinationId(), workbookId, 'destination');
      equal(sheetTitles(workbookId).length, 2, 'tabs after linking');
    },
  },
  {
    facts: ['F049'],
    says: 'a form without answers has none, of any time',
    holds: () =>
      equal([newForm().getResponses().length, newForm().getResponses(new Date(0)).length], [0, 0], 'answers'),
  },
  {
    facts: ['FX05'],
    says: 'an answer that is not there cannot be deleted',
    holds: () => refuses(() => newForm().deleteResponse('none'), ''),
  },
  {
    facts: ['F014', 'F018', 'F021'],
    says: 'an item found again is turned into its own kind, with its title and choices',
    holds: () => {
      const form = newForm();
      form.addTextItem().setTitle('Full name');
      form.addMultipleChoiceItem().setTitle('Do you teach?').setChoiceValues(['Yes', 'No']);
      const [name, question] = form.getItems();
      equal(name?.asTextItem().setRequired(true).getTitle(), 'Full name', 'text');
      const choices = question?.asMultipleChoiceItem().getChoices() ?? [];
      equal(
        choices.map((one) => one.getValue()),
        ['Yes', 'No'],
        'choices',
      );
    },
  },
  {
    facts: ['F019', 'F020'],
    says: 'an item is moved by itself or by its place, and knows its new place; there is no place outside the form',
    holds: () => {
      const { form, a, b, c } = threeQuestions();
      form.moveItem(0, 2);
      equal([a.getIndex(), b.getIndex(), c.getIndex()], [2, 0, 1], 'after moving the first to the end');
      equal(form.moveItem(c, 0).getId(), c.getId(), 'the item that was moved');
      equal([a.getIndex(), b.getIndex(), c.getIndex()], [2, 1, 0], 'after moving the second to the front');
      refuses(() => form.moveItem(0, 3), '');
      refuses(() => form.moveItem(3, 0), '');
    },
  },
  {
    facts: ['F020'],
    says: 'an item is deleted by itself or by its place, once',
    holds: () => {
      const { form, a, b, c } = threeQuestions();
      form.deleteItem(0);
      form.deleteItem(c);
      equal(
        form.getItems().map((item) => item.getId()),
        [b.getId()],
        'items',
      );
      refuses(() => form.deleteItem(a), '');
      refuses(() => form.deleteItem(1), '');
    },
  },
  {
    facts: ['FX03'],
    says: 'a page that a choice leads to is not deleted before the choice leads elsewhere',
    holds: () => {
      const form = newForm();
      const question = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem();
      question.setChoices([question.createChoice('Yes', page)]);
      refuses(() => form.deleteItem(page.getIndex()), 'Invalid data updating form');
      question.setChoiceValues(['Yes']);
      form.deleteItem(page.getIndex());
      equal(form.getItems().length, 1, 'items');
    },
  },
  {
    facts: ['F039', 'F050', 'FX04'],
    says: 'a prefilled link names each answer by a number that is not its item, the last answer of an item counts',
    holds: () => {
      const form = newForm();
      const [name, role] = [form.addTextItem(), form.addTextItem()];
      const link = form
        .createResponse()
        .withItemResponse(name.createResponse('Nobody'))
        .withItemResponse(name.createResponse('NAME'))
        .withItemResponse(role.createResponse('ROLE'))
        .toPrefilledUrl();
      const found = /\/viewform\?usp=pp_url&entry\.(\d+)=NAME&entry\.(\d+)=ROLE$/.exec(link) ?? [];
      equal(found.length, 3, link);
      equal(found[1] === String(name.getId()) || found[1] === found[2], false, 'numbers alike');
    },
  },
];

function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (collection === undefined) throw new Error('The Sheets service is not switched on.');
  return collection;
}

function newWorkbook(): string {
  const made = spreadsheets().create({
    properties: { title: 'Conformance' },
    sheets: [{ properties: { sheetId: 7, title: 'One' } }],
  });
  return made.spreadsheetId ?? '';
}

function sheetTitles(id: string): (string | undefined)[] {
  return (spreadsheets().get(id, { fields: 'sheets.properties' }).sheets ?? []).map((sheet) => sheet.properties?.title);
}

type Request = GoogleAppsScript.Sheets.Schema.Request;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

function write(id: string, ...requests: Request[]): void {
  spreadsheets().batchUpdate({ requests }, id);
}

function cells(rows: ExtendedValue[][], rowIndex = 0, fields = 'userEnteredValue'): Request {
  return {
    updateCells: {
      start: { sheetId: 7, rowIndex, columnIndex: 0 },
      rows: rows.map((values) => ({ values: values.map((userEnteredValue) => ({ userEnteredValue })) })),
      fields,
    },
  };
}

function read(id: string, range = 'One'): unknown[][] | undefined {
  const answer = spreadsheets().Values?.batchGet(id, {
    ranges: [range],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return answer?.valueRanges?.[0]?.values;
}

const SHEETS: Case[] = [
  {
    facts: ['AS01'],
    says: 'blanks at the end of rows and of the tab are left out, blanks between are empty texts',
    holds: () => {
      const id = newWorkbook();
      equal(read(id), undefined, 'an empty tab');
      write(id, cells([[{ stringValue: 'a' }, {}, { stringValue: 'c' }, {}], [], [{ numberValue: 3 }], [{}]]));
      equal(read(id), [['a', '', 'c'], [], [3]], 'values');
      equal(read(id, "'One'!A:A"), [['a'], [], [3]], 'one column');
    },
  },
  {
    facts: ['AS02'],
    says: 'a date is the number of days since 30 December 1899',
    holds: () => {
      const id = newWorkbook();
      const date = {
        userEnteredValue: { numberValue: 46266 },
        userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } },
      };
      const start = { sheetId: 7, rowIndex: 0, columnIndex: 0 };
      write(id, {
        updateCells: { start, rows: [{ values: [date] }], fields: 'userEnteredValue,userEnteredFormat.numberFormat' },
      });
      equal(read(id), [[46266]], '1 September 2026');
    },
  },
  {
    facts: ['AS03'],
    says: 'text stays text, whatever it begins with',
    holds: () => {
      const id = newWorkbook();
      const texts = ['=1+1', '+44 20 7946 0000', '-1', '@SUM(A1)', '1/2', 'TRUE', '007', 'a\tb\nc'];
      write(id, cells(texts.map((stringValue) => [{ stringValue }])));
      equal(
        read(id),
        texts.map((text) => [text]),
        'texts',
      );
    },
  },
  {
    facts: ['AS04', 'AS10'],
    says: 'a batch is all or nothing',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'before' }]]));
      refuses(
        () => write(id, cells([[{ stringValue: 'after' }]]), { addSheet: { properties: { title: 'One' } } }),
        'A sheet with the name "One" already exists. Please enter another name.',
      );
      equal(read(id), [['before']], 'values after the refusal');
      equal(sheetTitles(id), ['One'], 'tabs after the refusal');
    },
  },
  {
    facts: ['AS05'],
    says: 'cells are appended below the last row that holds data',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }], [], [{ stringValue: 'c' }]]));
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'd' } }] }];
      write(id, { appendCells: { sheetId: 7, rows, fields: 'userEnteredValue' } });
      equal(read(id), [['a'], [], ['c'], ['d']], 'values');
    },
  },
  {
    facts: ['AS06'],
    says: 'only the named fields change; a named field that is not given is cleared',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }, { stringValue: 'b' }]]));
      write(id, cells([[{}]], 0, 'note'));
      equal(read(id), [['a', 'b']], 'after naming another field');
      write(id, cells([[{}]]));
      equal(read(id), [['', 'b']], 'after naming the value and giving none');
    },
  },
  {
    facts: ['AS17'],
    says: 'with a field mask that names them, every cell comes as it was entered, a formula as such, with its note',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }, { numberValue: 3 }, { formulaValue: '=1+1' }]]));
      write(id, {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ note: 'n' }] }],
          fields: 'note',
        },
      });
      const fields = 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,note))))';
      const { sheets = [] } = spreadsheets().get(id, { fields });
      const found = sheets[0]?.data?.[0]?.rowData?.[0]?.values?.slice(0, 3) ?? [];
      const entered = [{ stringValue: 'a' }, { numberValue: 3 }, { formulaValue: '=1+1' }];
      equal(
        found.map((cell) => cell.userEnteredValue),
        entered,
        'cells',
      );
      equal(found[0]?.note, 'n', 'note');
    },
  },
  {
    facts: ['AS07'],
    says: 'a workbook that we were not given is not there',
    holds: () =>
      refuses(
        () => spreadsheets().get('somebody-elses', {}),
        'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
      ),
  },
  {
    facts: ['AS08'],
    says: 'a range in a tab that is gone is refused',
    holds: () => refuses(() => read(newWorkbook(), "'Gone'"), "Unable to parse range: 'Gone'"),
  },
  {
    facts: ['AS12'],
    says: 'a range may begin at a row and be open below; below the grid it is refused',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }], [{ stringValue: 'b' }], [{ stringValue: 'c' }]]));
      equal(read(id, "'One'!A2:A"), [['b'], ['c']], 'from the second row on');
      refuses(() => read(id, "'One'!A1001:A"), 'exceeds grid limits. Max rows: 1000, max columns: 26');
    },
  },
  {
    facts: ['AS11'],
    says: 'a cell holds 50,000 characters and no more',
    holds: () => {
      const id = newWorkbook();
      const full = 'x'.repeat(50_000);
      write(id, cells([[{ stringValue: full }]]));
      equal(String(read(id)?.[0]?.[0]).length, 50_000, 'length');
      refuses(() => write(id, cells([[{ stringValue: `${full}x` }]])), '50000 characters');
    },
  },
  {
    facts: ['AS13'],
    says: 'a tab is read by its id, whatever it is called; each range comes back with the filter that it matched',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ stringValue: 'a' }, {}, { numberValue: 3 }]]), {
        updateSheetProperties: { properties: { sheetId: 7, title: 'Renamed' }, fields: 'title' },
      });
      const filters = [{ gridRange: { sheetId: 7 } }, { a1Range: "'Renamed'!A:A" }];
      const ranges = readByFilter(id, filters);
      const byFilter = new Map(
        ranges.map(({ dataFilters, valueRange }) => [
          dataFilters?.[0]?.a1Range ?? dataFilters?.[0]?.gridRange?.sheetId,
          valueRange?.values,
        ]),
      );
      equal(byFilter.get(7), [['a', '', 3]], 'by its id');
      equal(byFilter.get("'Renamed'!A:A"), [['a']], 'by its name');
      refuses(() => readByFilter(id, [{ gridRange: { sheetId: 8 } }]), '');
    },
  },
  {
    facts: ['AS14'],
    says: 'a copy of a tab may be given an id that is free',
    holds: () => {
      const id = newWorkbook();
      write(
        id,
        cells([[{ stringValue: 'a' }]]),
        { duplicateSheet: { sourceSheetId: 7, newSheetId: 8, newSheetName: 'Two' } },
        { deleteSheet: { sheetId: 7 } },
      );
      equal(read(id, 'Two'), [['a']], 'what stood in it');
    },
  },
  {
    facts: ['AS15'],
    says: 'rows are sorted below the heading with all that they hold, empty cells last, and the requests of a batch in their order',
    holds: () => {
      const id = newWorkbook();
      const row = (text: string, number: number) => [{ stringValue: text }, { numberValue: number }];
      write(
        id,
        cells([row('heading', 0), row('b', 1), row('a', 2), [{}, { numberValue: 3 }], row('c', 4)]),
        { insertDimension: { range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
        {
          sortRange: {
            range: { sheetId: 7, startRowIndex: 1 },
            sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
          },
        },
        { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
      );
      equal(
        read(id),
        [
          ['', 'heading', 0],
          ['', 'b', 1],
          ['', 'a', 2],
          ['', '', 3],
        ],
        'values',
      );
    },
  },
  {
    facts: ['AS16'],
    says: 'a formula is worked out by Sheets and never by us',
    holds: () => {
      const id = newWorkbook();
      write(id, cells([[{ formulaValue: '=IF(AND(ISNUMBER(B1),NOW()-B1>26/24),"late","")' }, { stringValue: 'b' }]]));
      equal(read(id)?.[0]?.[1], 'b', 'the cell beside it');
    },
  },
];

function readByFilter(id: string, dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[]) {
  const answer = spreadsheets().Values?.batchGetByDataFilter(
    { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
    id,
  );
  return answer?.valueRanges ?? [];
}

function textOf(document: unknown): string {
  return JSON.stringify(document);
}

const DOCS: Case[] = [
  {
    facts: ['AD01'],
    says: 'with tabs asked for every tab is there; without, only the first, at the top',
    holds: ({ documentId }) => {
      const whole: object = Docs?.Documents?.get(documentId, { includeTabsContent: true }) ?? {};
      equal(['tabs' in whole, 'body' in whole], [true, false], 'shape with tabs');
      const first: object = Docs?.Documents?.get(documentId, {}) ?? {};
      equal(['tabs' in first, 'body' in first], [false, true], 'shape without');
      equal(textOf(whole).includes('In the second tab'), true, 'second tab');
      equal(textOf(first).includes('In the second tab'), false, 'second tab without asking');
    },
  },
  {
    facts: ['AD02'],
    says: "nobody's pending suggestions are in the preview without them",
    holds: ({ documentId }) => {
      const options = { includeTabsContent: true, suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS' };
      const text = textOf(Docs?.Documents?.get(documentId, options));
      equal([text.includes('suggested in'), text.includes('suggested out')], [false, true], 'suggestions');
    },
  },
  {
    facts: ['AD03'],
    says: 'a document that we were not given is not there',
    holds: () =>
      refuses(
        () => Docs?.Documents?.get('somebody-elses', { includeTabsContent: true }),
        'API call to docs.documents.get failed with error: Requested entity was not found.',
      ),
  },
];

const REST: Case[] = [
  {
    facts: ['M005', 'M006'],
    says: 'an email without a recipient and one to no address are refused',
    holds: () => {
      refuses(() => MailApp.sendEmail('', 'Subject', 'Body'), 'Failed to send email: no recipient');
      refuses(() => MailApp.sendEmail('not an address', 'Subject', 'Body'), 'Invalid email: not an address');
    },
  },
  {
    facts: ['M003'],
    says: 'the quota is a number of recipients, asked without using any',
    holds: () => equal(MailApp.getRemainingDailyQuota(), MailApp.getRemainingDailyQuota(), 'quota'),
  },
  {
    facts: ['T003', 'T006', 'T007'],
    says: 'triggers are listed with what they call and what they wait for',
    holds: () => {
      const form = newForm();
      const made = [
        ScriptApp.newTrigger('conformance').timeBased().everyHours(1).create(),
        ScriptApp.newTrigger('conformance').forForm(form.getId()).onFormSubmit().create(),
      ];
      const ids = made.map((one) => one.getUniqueId());
      const listed = ScriptApp.getProjectTriggers().filter((one) => ids.includes(one.getUniqueId()));
      equal(
        listed.map((one) => one.getHandlerFunction()),
        ['conformance', 'conformance'],
        'handlers',
      );
      equal(listed.map((one) => String(one.getEventType())).sort(), ['CLOCK', 'ON_FORM_SUBMIT'], 'events');
      equal(listed.map((one) => one.getTriggerSourceId() ?? '').sort(), ['', form.getId()], 'sources');
      for (const one of listed) ScriptApp.deleteTrigger(one);
      equal(
        ScriptApp.getProjectTriggers().some((one) => ids.includes(one.getUniqueId())),
        false,
        'after deleting',
      );
    },
  },
  {
    facts: ['T008'],
    says: 'the 21st trigger is refused',
    holds: () => {
      const room = 20 - ScriptApp.getProjectTriggers().length;
      const make = () => ScriptApp.newTrigger('conformance').timeBased().everyHours(1).create();
      const made = Array.from({ length: room }, make);
      refuses(
        make,
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
      for (const one of made) ScriptApp.deleteTrigger(one);
    },
  },
  {
    facts: ['P001', 'P002'],
    says: 'properties are texts; a missing one is null; what getProperties gives is a copy',
    holds: () => {
      const store = PropertiesService.getScriptProperties();
      equal(store.getProperty('conformance none'), null, 'missing');
      equal(store.setProperty('conformance', 'one').getProperty('conformance'), 'one', 'set');
      const copy = store.getProperties();
      copy.conformance = 'two';
      equal(store.getProperty('conformance'), 'one', 'after changing the copy');
      store.deleteProperty('conformance');
      equal(store.getProperty('conformance'), null, 'deleted');
    },
  },
  {
    facts: ['P004'],
    says: 'a property holds 9 KB',
    holds: () => {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('conformance', 'x'.repeat(9 * 1024));
      refuses(() => store.setProperty('conformance', 'x'.repeat(9 * 1024 + 1)), 'Argument too large: value');
      store.deleteProperty('conformance');
    },
  },
  {
    facts: ['K001', 'K002', 'K003'],
    says: 'the lock can be taken again by whoever has it, and released',
    holds: () => {
      const lock = LockService.getScriptLock();
      equal([lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()], [false, true, true, true], 'taking it');
      lock.releaseLock();
      equal(lock.hasLock(), false, 'released');
      equal(lock.tryLock(-100), false, 'a negative time');
    },
  },
  {
    facts: ['U001', 'U002'],
    says: 'a digest is signed bytes; without a charset what is not ASCII becomes a question mark',
    holds: () => {
      const { SHA_256 } = Utilities.DigestAlgorithm;
      const digest = Utilities.computeDigest(SHA_256, 'café', Utilities.Charset.UTF_8);
      equal(digest.slice(0, 4), [-123, 15, 125, -60], 'first bytes of SHA-256 of "café" in UTF-8');
      equal(Utilities.computeDigest(SHA_256, 'café'), Utilities.computeDigest(SHA_256, 'caf?'), 'without a charset');
    },
  },
  {
    facts: ['U011'],
    says: "dates are formatted in Java's patterns and in any time zone, both sides of a clock change",
    holds: () => {
      const format = (instant: string) =>
        Utilities.formatDate(new Date(instant), 'Europe/London', "yyyy-MM-dd'T'HH:mm:ss");
      equal(format('2026-10-25T00:30:00Z'), '2026-10-25T01:30:00', 'before the clocks go back');
      equal(format('2026-10-25T01:30:00Z'), '2026-10-25T01:30:00', 'after');
      equal(format('2026-12-31T23:30:00Z'), '2026-12-31T23:30:00', 'in winter');
    },
  },
  {
    facts: ['X002'],
    says: 'the script knows the account that it runs as',
    holds: () => equal(Session.getEffectiveUser().getEmail().includes('@'), true, 'address'),
  },
];

export const CASES: readonly Case[] = [...FORMS, ...SHEETS, ...DOCS, ...REST];
