/** Docs, Drive, MailApp, ScriptApp, PropertiesService, LockService, Session and Utilities, as Google answers them. */
import { createHash } from 'node:crypto';
import type { docs_v1 } from '@googleapis/docs';
import type { GoogleCalls, TriggerState } from '../contract';
import { withoutSuggestions } from '../files/docx/docx';
import { applyDocsRequest, emptyDocument } from './docs/requests';
import { formatDate } from './format-date';
import { type Answers, type Caller, type Google, notHere, Refusal } from './google';

type Other<Service extends string> = Extract<keyof GoogleCalls, `${Service}.${string}`>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function docsCalls(google: Google): Answers<GoogleCalls, Other<'Docs'>> {
  return {
    'Docs.Documents.get': (caller, id, options) => {
      google.countPerMinute(`${caller.account} docs`, 300, () => {
        throw notHere('the text of the 301st reading of a document in a minute');
      });
      const { document } = google.document(id, caller, 'docs.documents.get');
      const seen =
        options.suggestionsViewMode === 'PREVIEW_WITHOUT_SUGGESTIONS' ? withoutSuggestions(document) : document;
      if (options.includeTabsContent) return seen;
      return firstTabOnly(seen);
    },
    'Docs.Documents.create': (caller, resource) => {
      const [id, name] = [google.nextId('document'), resource.title ?? 'Untitled document'];
      const document = { ...emptyDocument(), documentId: id, title: name };
      google.add({
        kind: 'document',
        id,
        name,
        owner: caller.account,
        editors: [],
        grantedTo: [caller.account],
        document,
      });
      return { documentId: id, title: name };
    },
    'Docs.Documents.batchUpdate': (caller, resource, id) => {
      const file = google.document(id, caller, 'docs.documents.batchUpdate');
      // All or nothing.
      const draft = structuredClone(file.document);
      const replies = (resource.requests ?? []).map((request) => applyDocsRequest(google, draft, request));
      file.document = draft;
      google.touch(id);
      return { documentId: id, replies };
    },
  };
}

/** Without `includeTabsContent` Google puts the first tab at the top and leaves the others out. */
function firstTabOnly(document: docs_v1.Schema$Document): docs_v1.Schema$Document {
  const { tabs, ...rest } = document;
  return { ...rest, ...tabs?.[0]?.documentTab };
}

export function driveCalls(google: Google): Answers<GoogleCalls, Other<'Drive'>> {
  return {
    'Drive.Files.update': (caller, resource, id) => {
      const file = google.grantedFile(id, caller, 'drive.files.update');
      file.name = resource.name ?? file.name;
      file.isInBin = resource.trashed ?? file.isInBin ?? false;
      google.touch(id);
      return { id, name: file.name };
    },
    // Under drive.file only what the script made or was given is there to be listed.
    'Drive.Files.list': (caller, { q }) => {
      if (q !== 'trashed = false') throw notHere(`the search "${q}"`);
      const files = Object.values(google.state.files).filter((file) => file.grantedTo.includes(caller.account));
      return { files: files.filter((file) => file.isInBin !== true).map(({ id, name }) => ({ id, name })) };
    },
  };
}

export function mailCalls(google: Google): Answers<GoogleCalls, Other<'MailApp'>> {
  /** The account's mail day begins with its first email and lasts 24 hours. */
  const mailDay = (account: string) => {
    const day = google.state.mailDays[account];
    return day === undefined || google.now >= day.since + DAY ? { since: google.now, recipients: 0 } : day;
  };
  const allowance = (account: string) => google.state.accounts.find((one) => one.email === account)?.dailyMail ?? 0;

  return {
    'MailApp.sendEmail': (caller, message) => {
      const recipients = [message.to, message.cc ?? '', message.bcc ?? '']
        .flatMap((list) => list.split(','))
        .map((one) => one.trim())
        .filter((one) => one !== '');
      if (message.to.trim() === '') throw new Refusal('Failed to send email: no recipient');
      const bad = recipients.find((one) => !/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(one));
      if (bad !== undefined) throw new Refusal(`Invalid email: ${bad}`);
      const day = mailDay(caller.account);
      if (day.recipients + recipients.length > allowance(caller.account)) {
        throw new Refusal('Service invoked too many times for one day: email.');
      }
      google.state.mailDays[caller.account] = { since: day.since, recipients: day.recipients + recipients.length };
      google.state.mail.push({
        ...message,
        number: google.state.mail.length + 1,
        from: caller.account,
        sentAt: google.now,
      });
    },
    'MailApp.getRemainingDailyQuota': (caller) => allowance(caller.account) - mailDay(caller.account).recipients,
  };
}

/** Triggers that one user may have in one script (facts/services.md T008). */
const TRIGGERS = 20;

export function scriptCalls(google: Google): Answers<GoogleCalls, Other<'ScriptApp'>> {
  const own = (caller: Caller) => google.state.triggers.filter((one) => one.owner === caller.account);
  return {
    'ScriptApp.newTrigger': (caller, plan) => {
      if (own(caller).length >= TRIGGERS) {
        throw new Refusal(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const id = google.nextId('trigger');
      const trigger: TriggerState =
        plan.event === 'CLOCK'
          ? {
              id,
              handler: plan.handler,
              event: 'CLOCK',
              sourceId: null,
              owner: caller.account,
              everyHours: plan.everyHours,
              nextAt: google.now + plan.everyHours * HOUR,
            }
          : {
              id,
              handler: plan.handler,
              event: 'ON_FORM_SUBMIT',
              sourceId: google.form(plan.formId, caller).id,
              owner: caller.account,
              everyHours: null,
              nextAt: null,
            };
      google.state.triggers.push(trigger);
      return trigger;
    },
    'ScriptApp.getProjectTriggers': own,
    'ScriptApp.getAuthorizationInfo': ({ scopes: { asked, granted } }) => {
      const isRequired = asked.some((scope) => !granted.includes(scope));
      return { isRequired, scopes: [...granted], url: 'https://script.google.com/authorize?script=local' };
    },
    'ScriptApp.deleteTrigger': (_caller, id) => {
      google.state.triggers = google.state.triggers.filter((one) => one.id !== id);
    },
  };
}

/** Bytes of one value (facts/platform.md 3). */
const PROPERTY_BYTES = 9 * 1024;

export function propertyCalls(google: Google): Answers<GoogleCalls, Other<'Properties'>> {
  const set = (key: string, value: string) => {
    if (Buffer.byteLength(value, 'utf8') > PROPERTY_BYTES) throw new Refusal('Argument too large: value');
    google.state.properties[key] = value;
  };
  return {
    'Properties.getProperties': () => google.state.properties,
    'Properties.getProperty': (_caller, key) => google.state.properties[key] ?? null,
    'Properties.setProperty': (_caller, key, value) => set(key, value),
    'Properties.setProperties': (_caller, properties) => {
      for (const [key, value] of Object.entries(properties)) set(key, value);
    },
    'Properties.deleteProperty': (_caller, key) => {
      delete google.state.properties[key];
    },
  };
}

export function lockCalls(google: Google): Answers<GoogleCalls, Other<'Lock'>> {
  return {
    'Lock.tryLock': (caller, milliseconds) => {
      if (google.lockHolder === caller.execution) return true;
      if (google.lockHolder !== null || milliseconds < 0) return false;
      google.lockHolder = caller.execution;
      return true;
    },
    'Lock.hasLock': (caller) => google.lockHolder === caller.execution,
    'Lock.releaseLock': (caller) => {
      if (google.lockHolder === caller.execution) google.lockHolder = null;
    },
  };
}

export function sessionCalls(): Answers<GoogleCalls, Other<'Session'>> {
  return {
    'Session.getEffectiveUser': (caller) => caller.account,
    'Session.getActiveUser': (caller) => caller.account,
  };
}

export function utilityCalls(google: Google): Answers<GoogleCalls, Other<'Utilities'>> {
  return {
    'Utilities.computeDigest': (_caller, algorithm, value, charset) => {
      // Without a charset every character outside ASCII becomes "?" (facts/services.md U002).
      const text = charset === 'UTF_8' ? value : value.replace(/[^\0-\x7f]/gu, '?');
      const bytes = createHash(algorithm.replace('_', '').toLowerCase()).update(text, 'utf8').digest();
      return [...new Int8Array(bytes)];
    },
    'Utilities.formatDate': (_caller, instant, timeZone, format) => formatDate(instant, timeZone, format),
    'Utilities.sleep': (_caller, milliseconds) => {
      google.state.now += milliseconds;
    },
  };
}
