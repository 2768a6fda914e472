/** Google Forms: a form is made, opened, described, published and linked. */

import type { FormFile } from '../../state';
import type { Caller } from '../google';
import { type Answers, type Google, Refusal } from '../google';
import { type Forms, INVALID } from './forms';
import { publishedUrl } from './links';
import { addResponseSheet } from './response-tabs';
import { asksForLogin } from './submissions';

/** As it is right after it was made. The file gets the name; the form's own title stays blank until it is set (F002). */
function newForm(id: string, name: string, caller: Caller, isPublished: boolean): FormFile {
  return {
    kind: 'form',
    id,
    name,
    title: '',
    owner: caller.account,
    editors: [],
    grantedTo: [caller.account],
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    hasProgressBar: false,
    showsLinkToRespondAgain: true,
    emailCollection: 'DO_NOT_COLLECT',
    isPublished,
    isAccepting: isPublished,
    readers: [],
    isOpenToAnyone: false,
    requiresLogin: false,
    items: [],
    responses: [],
    destination: null,
  };
}

/** A form is made and opened; where its answers go, and where it is found. */
export function makingCalls(forms: Forms): Answers<'FormApp'> & LinkCalls {
  const { google } = forms;
  return {
    'FormApp.create': (caller, title, isPublished = true) => {
      if (typeof title !== 'string' || title === '') throw new Refusal('Invalid argument: title');
      const id = google.nextId('form');
      google.add(newForm(id, title, caller, isPublished));
      return id;
    },
    'FormApp.openById': (caller, id) => forms.form(caller, id).id,
    'Form.setDestination': (caller, id, type, spreadsheetId) =>
      forms.change(caller, id, (form) => {
        const target = google.state.files[spreadsheetId];
        if (type !== 'SPREADSHEET' || target?.kind !== 'spreadsheet' || target.owner !== caller.account) {
          throw new Refusal('Invalid argument: id');
        }
        form.destination = { spreadsheetId, sheetId: addResponseSheet(google, target, form) };
      }),
    'Form.getDestinationId': (caller, id) => {
      const destination = forms.form(caller, id).destination;
      if (destination === null) throw new Refusal('The form currently has no response destination.');
      return destination.spreadsheetId;
    },
    'Form.getPublishedUrl': (caller, id) => publishedUrl(forms.form(caller, id)),
    'Form.getEditUrl': (caller, id) => `https://docs.google.com/forms/d/${forms.form(caller, id).id}/edit`,
  };
}

type LinkCalls = Pick<
  Answers<'Form'>,
  'Form.setDestination' | 'Form.getDestinationId' | 'Form.getPublishedUrl' | 'Form.getEditUrl'
>;

type SettingCalls = Pick<
  Answers<'Form'>,
  | 'Form.getTitle'
  | 'Form.setTitle'
  | 'Form.getDescription'
  | 'Form.setDescription'
  | 'Form.setConfirmationMessage'
  | 'Form.setCustomClosedFormMessage'
  | 'Form.setProgressBar'
  | 'Form.setShowLinkToRespondAgain'
  | 'Form.setCollectEmail'
  | 'Form.collectsEmail'
  | 'Form.hasLimitOneResponsePerUser'
  | 'Form.setLimitOneResponsePerUser'
  | 'Form.canEditResponse'
  | 'Form.setAllowResponseEdits'
  | 'Form.isPublishingSummary'
  | 'Form.setPublishingSummary'
  | 'Form.setRequireLogin'
  | 'Form.requiresLogin'
  | 'Form.setEmailCollectionType'
>;

/** What a form says, and whose address it keeps. */
export function settingCalls(forms: Forms): SettingCalls {
  return {
    'Form.getTitle': (caller, id) => forms.form(caller, id).title,
    'Form.setTitle': (caller, id, title) => forms.change(caller, id, { title }),
    'Form.getDescription': (caller, id) => forms.form(caller, id).description,
    'Form.setDescription': (caller, id, text) => forms.change(caller, id, { description: text }),
    'Form.setConfirmationMessage': (caller, id, text) => forms.change(caller, id, { confirmationMessage: text }),
    'Form.setCustomClosedFormMessage': (caller, id, text) => forms.change(caller, id, { closedMessage: text }),
    'Form.setProgressBar': (caller, id, isOn) => forms.change(caller, id, { hasProgressBar: isOn }),
    'Form.setShowLinkToRespondAgain': (caller, id, isOn) => forms.change(caller, id, { showsLinkToRespondAgain: isOn }),
    // Which kind of collecting `true` gives is documented nowhere (docs/google-facts.md G14); the weaker one is assumed.
    'Form.setCollectEmail': (caller, id, isOn) =>
      forms.change(caller, id, { emailCollection: isOn ? 'RESPONDER_INPUT' : 'DO_NOT_COLLECT' }),
    'Form.setRequireLogin': (caller, id, isOn) => forms.change(caller, id, { requiresLogin: isOn }),
    'Form.requiresLogin': (caller, id) => asksForLogin(forms.form(caller, id), forms.google.beliefs),
    'Form.collectsEmail': (caller, id) => forms.form(caller, id).emailCollection !== 'DO_NOT_COLLECT',
    'Form.hasLimitOneResponsePerUser': (caller, id) => forms.form(caller, id).isLimitedToOne === true,
    'Form.setLimitOneResponsePerUser': (caller, id, isOn) => forms.change(caller, id, { isLimitedToOne: isOn }),
    'Form.canEditResponse': (caller, id) => forms.form(caller, id).isEditable === true,
    'Form.setAllowResponseEdits': (caller, id, isOn) => forms.change(caller, id, { isEditable: isOn }),
    'Form.isPublishingSummary': (caller, id) => forms.form(caller, id).showsSummary === true,
    'Form.setPublishingSummary': (caller, id, isOn) => forms.change(caller, id, { showsSummary: isOn }),
    'Form.setEmailCollectionType': (caller, id, type) =>
      forms.change(caller, id, (form) => {
        if (forms.google.beliefs.verifyingAddresses === 'refused') throw new Refusal(INVALID);
        if (type !== 'DO_NOT_COLLECT' && type !== 'VERIFIED' && type !== 'RESPONDER_INPUT') throw new Refusal(INVALID);
        form.emailCollection = type;
      }),
  };
}

type PublishingCalls = Pick<
  Answers<'Form'>,
  | 'Form.setAcceptingResponses'
  | 'Form.isAcceptingResponses'
  | 'Form.setPublished'
  | 'Form.isPublished'
  | 'Form.addPublishedReaders'
  | 'Form.getPublishedReaders'
  | 'Form.removePublishedReader'
>;

/** Whether a form is out, takes answers, and whom it lets in. */
export function publishingCalls(forms: Forms): PublishingCalls {
  return {
    'Form.setAcceptingResponses': (caller, id, isOn) =>
      forms.change(caller, id, (form) => {
        // The reference says that this throws; its words are known to nobody we could read (F044).
        if (isOn && !form.isPublished) throw new Refusal(INVALID);
        form.isAccepting = isOn;
      }),
    'Form.isAcceptingResponses': (caller, id) => {
      const { isPublished, isAccepting } = forms.form(caller, id);
      return isPublished && isAccepting;
    },
    'Form.setPublished': (caller, id, isOn) =>
      forms.change(caller, id, (form) => {
        form.isPublished = isOn;
        form.isAccepting = isOn;
      }),
    'Form.isPublished': (caller, id) => forms.form(caller, id).isPublished,
    'Form.addPublishedReaders': (caller, id, emails) =>
      forms.share(caller, id, (form) => {
        checkReaders(forms.google, emails);
        const added = emails.map((email) => email.toLowerCase());
        form.readers = [...new Set([...form.readers, ...added])];
        if (forms.google.beliefs.listingReaders !== 'has those taken out, too') return;
        form.everLetIn = [...new Set([...(form.everLetIn ?? []), ...added])];
      }),
    // What is no person has no address (docs/google-facts.md B08).
    'Form.getPublishedReaders': (caller, id) => {
      const { readers, isPublished } = forms.form(caller, id);
      const hasDomain = isPublished && forms.google.beliefs.newlyPublished === 'lets in the domain';
      return [...readers, ...(hasDomain ? [''] : [])];
    },
    'Form.removePublishedReader': (caller, id, email) =>
      forms.share(caller, id, (form) => {
        if (email === '') throw new Refusal('Invalid argument: emailAddress');
        form.readers = form.readers.filter((reader) => reader !== email.toLowerCase());
      }),
  };
}

/** @throws where one has no Google account, and Google is believed to refuse all for that */
function checkReaders({ beliefs, state }: Google, emails: readonly string[]): void {
  if (beliefs.readerWithoutAccount === 'taken') return;
  const unknown = new Set(state.withoutAccount);
  const bad = emails.find((email) => email.endsWith('.invalid') || unknown.has(email.toLowerCase()));
  if (bad !== undefined) throw new Refusal(`Invalid email: ${bad}`);
}
