/**
 * Which scopes let a script make a call: any one of the named ones will do, none named means none is needed. A scope
 * belongs to a method, not to a service; the one that opens least stands first. Source: "Authorization" of each method
 * in Google's reference (https://developers.google.com/apps-script/reference, and the REST reference for Docs, Drive and
 * Sheets).
 */
import type { CallName } from '../contract';

const AUTH = 'https://www.googleapis.com/auth/';
/** `forms.currentonly` would do for a script that lives in one form; ours makes forms. */
const FORMS = [`${AUTH}forms`, `${AUTH}forms.currentonly`];
const OPEN_FORMS = [`${AUTH}forms`];
const MAIL = [`${AUTH}script.send_mail`];
const TRIGGERS = [`${AUTH}script.scriptapp`];
const WHO = [`${AUTH}userinfo.email`];
const NONE: string[] = [];

export const SCOPES: Record<CallName, readonly string[]> = {
  'Docs.Documents.get': [
    `${AUTH}drive.file`,
    `${AUTH}documents`,
    `${AUTH}documents.readonly`,
    `${AUTH}drive`,
    `${AUTH}drive.readonly`,
  ],
  'Docs.Documents.create': [`${AUTH}drive.file`, `${AUTH}documents`, `${AUTH}drive`],
  'Docs.Documents.batchUpdate': [`${AUTH}drive.file`, `${AUTH}documents`, `${AUTH}drive`],
  'Drive.Files.update': [`${AUTH}drive.file`, `${AUTH}drive`],
  'Drive.Files.get': [`${AUTH}drive.file`, `${AUTH}drive`, `${AUTH}drive.readonly`],
  'Drive.Files.list': [`${AUTH}drive.file`, `${AUTH}drive`, `${AUTH}drive.readonly`],
  'Drive.Permissions.create': [`${AUTH}drive.file`, `${AUTH}drive`],
  'Drive.Permissions.list': [`${AUTH}drive.file`, `${AUTH}drive`, `${AUTH}drive.readonly`],
  'Sheets.Spreadsheets.create': [`${AUTH}drive.file`, `${AUTH}spreadsheets`, `${AUTH}drive`],
  'Sheets.Spreadsheets.get': [`${AUTH}drive.file`, `${AUTH}spreadsheets`, `${AUTH}drive`],
  'Sheets.Spreadsheets.batchUpdate': [`${AUTH}drive.file`, `${AUTH}spreadsheets`, `${AUTH}drive`],
  'Sheets.Spreadsheets.Values.batchGet': [`${AUTH}drive.file`, `${AUTH}spreadsheets`, `${AUTH}drive`],
  'Sheets.Spreadsheets.Values.batchGetByDataFilter': [`${AUTH}drive.file`, `${AUTH}spreadsheets`, `${AUTH}drive`],
  'FormApp.create': FORMS,
  'FormApp.openById': OPEN_FORMS,
  'Form.getTitle': FORMS,
  'Form.setTitle': FORMS,
  'Form.setDescription': FORMS,
  'Form.setConfirmationMessage': FORMS,
  'Form.setCustomClosedFormMessage': FORMS,
  'Form.setProgressBar': FORMS,
  'Form.setShowLinkToRespondAgain': FORMS,
  'Form.setCollectEmail': FORMS,
  'Form.collectsEmail': FORMS,
  'Form.setEmailCollectionType': FORMS,
  'Form.setAcceptingResponses': FORMS,
  'Form.isAcceptingResponses': FORMS,
  'Form.setPublished': FORMS,
  'Form.isPublished': FORMS,
  'Form.addPublishedReaders': FORMS,
  'Form.getPublishedReaders': FORMS,
  'Form.removePublishedReader': FORMS,
  'Form.setDestination': FORMS,
  'Form.getDestinationId': FORMS,
  'Form.getPublishedUrl': FORMS,
  'Form.getEditUrl': FORMS,
  'Form.getItems': FORMS,
  'Form.addItem': FORMS,
  'Form.moveItem': FORMS,
  'Form.deleteItem': FORMS,
  'Form.getResponses': FORMS,
  'Form.deleteResponse': FORMS,
  'Item.getId': FORMS,
  'Item.getTitle': FORMS,
  'Item.getHelpText': FORMS,
  'Item.getIndex': FORMS,
  'Item.isRequired': FORMS,
  'Item.getChoices': FORMS,
  'Item.setTitle': FORMS,
  'Item.setHelpText': FORMS,
  'Item.setRequired': FORMS,
  'Item.setChoices': FORMS,
  'Item.clearValidation': FORMS,
  'Item.setValidation': FORMS,
  'Response.getId': FORMS,
  'Response.getTimestamp': FORMS,
  'Response.getRespondentEmail': FORMS,
  'Response.getItemResponses': FORMS,
  'Response.submit': FORMS,
  'Response.toPrefilledUrl': FORMS,
  'ItemResponse.getItem': FORMS,
  'ItemResponse.getResponse': FORMS,
  'MailApp.sendEmail': MAIL,
  'MailApp.getRemainingDailyQuota': MAIL,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'ScriptApp.getAuthorizationInfo': NONE,
  'Properties.getProperties': NONE,
  'Properties.getProperty': NONE,
  'Properties.setProperty': NONE,
  'Properties.setProperties': NONE,
  'Properties.deleteProperty': NONE,
  'Lock.tryLock': NONE,
  'Lock.releaseLock': NONE,
  'Lock.hasLock': NONE,
  'Session.getEffectiveUser': WHO,
  'Session.getActiveUser': WHO,
  'Utilities.computeDigest': NONE,
  'Utilities.formatDate': NONE,
  'Utilities.sleep': NONE,
};

/** The services of a script's global scope that are here, by the name that a script uses. */
export const SERVICES = [
  'CardService',
  'Docs',
  'Drive',
  'FormApp',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'Utilities',
  'console',
] as const;
