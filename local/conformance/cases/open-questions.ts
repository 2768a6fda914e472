/**
 * What nobody outside Google knows, as the local Workspace takes it where it is not told otherwise (server/beliefs.ts).
 * The product is right either way: a case that does not hold on Google tells which way it is.
 */
import { CannotTell, type Case, equal, refusalCode } from './case';
import { newDocument, newForm, newWorkbook, read, sheetTitles, spreadsheets, twoTabs, write } from './made';
import { newWatch, ours, withoutTraces } from './triggers';

/** @throws {CannotTell} where Google lets no script sign a form */
function submitted(answer: GoogleAppsScript.Forms.FormResponse): GoogleAppsScript.Forms.FormResponse {
  try {
    return answer.submit();
  } catch (error) {
    throw new CannotTell(`no script may sign a form: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const format = { cell: { userEnteredFormat: { wrapStrategy: 'CLIP' } }, fields: 'userEnteredFormat.wrapStrategy' };

/** A file as the product asks for it, in the bin or not; on whichever page of the list it is. */
function listed(id: string, fields = 'id,modifiedTime,trashed', more = {}) {
  const kinds = ['document', 'form', 'spreadsheet'].map((kind) => `mimeType = 'application/vnd.google-apps.${kind}'`);
  const asked = { q: kinds.join(' or '), fields: `nextPageToken,files(${fields})`, pageSize: 1000, ...more };
  let page = Drive?.Files?.list(asked);
  for (;;) {
    const found = page?.files?.find((file) => file.id === id);
    const pageToken = page?.nextPageToken;
    if (found !== undefined || !pageToken) return found;
    page = Drive?.Files?.list({ ...asked, pageToken });
  }
}

/** People whom a form lets in, as it says itself. */
function namedIn(form: GoogleAppsScript.Forms.Form): string[] {
  const addresses = form.getPublishedReaders().map((user) => user.getEmail().toLowerCase());
  return addresses.filter((address) => address !== '').sort();
}

/** The same as Drive lists them; null where it does not. */
function readersListed(id: string): string[] | null {
  const fields = 'id,permissions(type,view,emailAddress)';
  const found = listed(id, fields, { includePermissionsForView: 'published' })?.permissions;
  const readers = found?.filter(({ type, view }) => type === 'user' && view === 'published');
  return readers?.map(({ emailAddress = '' }) => emailAddress.toLowerCase()).sort() ?? null;
}

export const OPEN_QUESTIONS: (Case & { safe: string })[] = [
  {
    facts: ['B13'],
    says: 'a range in which there is no cell is taken',
    safe: 'none is asked for',
    holds: () => {
      const range = { sheetId: 7, startRowIndex: 0, endRowIndex: 0 };
      write(newWorkbook(), { repeatCell: { range, ...format } });
    },
  },
  {
    facts: ['B05'],
    says: 'a tab that is moved to a place beyond the last is the last',
    safe: 'the place is left out',
    holds: () => {
      const id = twoTabs();
      write(id, { updateSheetProperties: { properties: { sheetId: 7, index: 200 }, fields: 'index' } });
      equal(sheetTitles(id), ['Two', 'One'], 'tabs');
    },
  },
  {
    facts: ['B06'],
    says: 'an address without a Google account is let in to a form like any other',
    safe: 'whoever is refused is found by halves and named in To check; everybody else gets in',
    holds: () => newForm().addPublishedReaders(['nobody@policy-sign-off.invalid']),
  },
  {
    facts: ['DR01'],
    says: 'Drive renames a form that FormApp made',
    safe: 'the file keeps “(unfinished)” in its name; the form, its title and its answers are right',
    holds: () => {
      const found = Drive?.Files?.update({ name: 'Conformance, renamed' }, newForm().getId());
      equal(found?.name, 'Conformance, renamed', 'name');
    },
  },
  {
    facts: ['G15'],
    says: 'setEmailCollectionType is there',
    safe: 'addresses are collected as people type them, and the register says that they are not verified',
    holds: () => {
      const form = newForm();
      const verified = FormApp.EmailCollectionType?.VERIFIED;
      if (verified === undefined || form.setEmailCollectionType === undefined) throw new Error('It is missing');
      form.setEmailCollectionType(verified);
      equal(form.collectsEmail(), true, 'collecting');
    },
  },
  {
    facts: ['B09'],
    says: 'the tab for answers has an English name, stands first, and is headed by what the form asks',
    safe: 'the tab is found as the one that was not there before',
    holds: () => {
      const form = newForm();
      form.addTextItem().setTitle('Full name');
      const id = newWorkbook();
      form.setDestination(FormApp.DestinationType.SPREADSHEET, id);
      Utilities.sleep(5_000);
      const [title = '', ...others] = sheetTitles(id);
      if (others.length === 0) throw new CannotTell('the tab is not shown yet');
      equal(read(id, `'${title}'`)?.[0]?.includes('Full name'), true, `headings of "${title}"`);
      equal(title, 'Form responses 1', 'title');
    },
  },
  {
    facts: ['B18'],
    says: 'the tab for answers is shown right after linking',
    safe: 'it is looked for again, for seconds and with the next hourly check',
    holds: () => {
      const id = newWorkbook();
      newForm().setDestination(FormApp.DestinationType.SPREADSHEET, id);
      equal(sheetTitles(id).length, 2, 'tabs');
    },
  },
  {
    facts: ['B11'],
    says: 'Drive opens a form that FormApp made to everybody with its link',
    safe: 'To check asks a person to open it by hand',
    holds: () => {
      const id = newForm().getId();
      Drive?.Permissions?.create({ type: 'anyone', role: 'reader', view: 'published' }, id);
      const found = Drive?.Permissions?.list(id, { includePermissionsForView: 'published' }).permissions ?? [];
      equal(
        found.map(({ type, view }) => [type, view]),
        [['anyone', 'published']],
        'permissions',
      );
    },
  },
  {
    facts: ['B19'],
    says: 'a form can be set to ask nobody to sign in',
    safe: 'To check says that Google did not open the form, and these people sign on paper',
    holds: () => equal(newForm().setRequireLogin(false).requiresLogin(), false, 'asking'),
  },
  {
    facts: ['B14'],
    says: 'a form that was just published names nobody who is let in',
    safe: 'everybody who is to sign is named',
    holds: () => equal(newForm().setPublished(true).getPublishedReaders().length, 0, 'readers'),
  },
  {
    facts: ['FX06'],
    says: 'the link of an answer that was sent has all of it, as one that was not sent has',
    safe: 'a link is believed only where answers that were read item by item show the same; without it each is read so',
    holds: () => {
      const form = newForm().setPublished(true);
      const name = form.addTextItem();
      const boxes = form.addCheckboxItem();
      boxes.setChoiceValues(['I agree to point 1.', 'I agree to point 2.']);
      const answer = form
        .createResponse()
        .withItemResponse(name.createResponse('Nobody'))
        .withItemResponse(boxes.createResponse(['I agree to point 1.', 'I agree to point 2.']));
      const link = answer.toPrefilledUrl();
      equal(submitted(answer).toPrefilledUrl(), link, 'link');
    },
  },
  {
    facts: ['DR02'],
    says: 'Drive lists a document that the script may read, and says when it was last changed',
    safe: 'a document that is not listed is read every day',
    holds: () => {
      const id = newDocument();
      const found = listed(id);
      equal(Number.isNaN(Date.parse(found?.modifiedTime ?? '')), false, `last changed: ${found?.modifiedTime}`);
    },
  },
  {
    facts: ['DR03'],
    says: 'Drive lists a form that FormApp made, and says whether it is in the bin',
    safe: 'a form that is not listed is read back once a week, and on a day on which somebody signs',
    holds: () => {
      const id = newForm().getId();
      const before = listed(id)?.trashed;
      Drive?.Files?.update({ trashed: true }, id);
      equal([before, listed(id)?.trashed], [false, true], 'in the bin, before and after');
    },
  },
  {
    facts: ['DR06'],
    says: 'Drive tells who may edit a workbook that the script made',
    safe: 'the page for an auditor says that it could not be read, and where to look',
    holds: () => {
      const found = Drive?.Permissions?.list(newWorkbook(), { fields: 'permissions(type,role)' }).permissions ?? [];
      equal(found.map(({ type, role }) => `${type} ${role}`).join(), 'user owner', 'who may do what');
    },
  },
  {
    facts: ['DR07'],
    says: 'Drive’s list of files has whom a form lets in, and has somebody who was taken out no more',
    safe: 'who gets in is asked of each form that somebody owes, and of each in a week’s first look in any case',
    holds: () => {
      const form = newForm().setPublished(true);
      const me = Session.getEffectiveUser().getEmail();
      form.addPublishedReaders([me]);
      if (namedIn(form).length === 0) throw new CannotTell('a form does not name its owner among whom it lets in');
      equal(readersListed(form.getId()), namedIn(form), 'listed once somebody was let in');
      form.removePublishedReader(me);
      equal(readersListed(form.getId()), namedIn(form), 'listed once nobody was');
    },
  },
  {
    facts: ['DR04'],
    says: 'a response does not change the time at which a form was last changed',
    safe: 'a form is read back once more on a day on which somebody signs',
    holds: () => {
      const form = newForm().setPublished(true);
      const name = form.addTextItem();
      const before = listed(form.getId())?.modifiedTime ?? 'not listed';
      Utilities.sleep(1000);
      submitted(form.createResponse().withItemResponse(name.createResponse('Nobody')));
      equal(listed(form.getId())?.modifiedTime ?? '', before, 'last changed');
    },
  },
  {
    facts: ['B20'],
    says: 'a form in the bin is opened by its id as before',
    safe: 'a form that cannot be opened is told, and nobody is asked for it',
    holds: () => {
      const id = newForm().setTitle('In the bin').getId();
      Drive?.Files?.update({ trashed: true }, id);
      equal(FormApp.openById(id).getTitle(), 'In the bin', 'title');
    },
  },
  {
    facts: ['G05'],
    says: 'a script may have triggers for forms, each of which tells its form',
    safe: 'the hourly check finds every signature',
    holds: () => {
      const formIds = [newForm().getId(), newForm().getId()];
      withoutTraces(() => {
        for (const id of formIds) newWatch(id);
        const told = ours().map((trigger) => [String(trigger.getEventType()), trigger.getTriggerSourceId()]);
        const wanted = formIds.map((id) => ['ON_FORM_SUBMIT', id]);
        equal(told.sort(), wanted.sort(), 'triggers');
      });
    },
  },
  {
    facts: ['B15', 'G24'],
    says: 'the services are on: what is not there is refused with the code 404 in the details',
    safe: 'setUp says which service is off and how to switch it on',
    holds: () => {
      const found = [
        () => Docs?.Documents?.get('no-such-file'),
        () => Drive?.Files?.get('no-such-file'),
        () => spreadsheets().get('no-such-file', {}),
      ].map(refusalCode);
      equal(found, [404, 404, 404], 'Docs, Drive, Sheets');
    },
  },
];
