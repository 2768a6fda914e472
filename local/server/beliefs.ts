/**
 * What nobody outside Google knows, as switches: each can be set to what the product would like (kind) and to what would
 * trouble it (unkind). What is documented or was reported often enough is no switch; it is how this Workspace is.
 */

export interface Beliefs {
  emptyRange: 'taken' | 'refused';
  placeBeyondTheLast: 'taken as the last' | 'refused';
  readerWithoutAccount: 'taken' | 'refused with all others';
  renamingForms: 'allowed' | 'refused';
  verifyingAddresses: 'there' | 'missing' | 'refused';
  answersTabName: 'Form responses' | 'Formularantworten';
  answersTabSeen: 'at once' | 'after seconds' | 'after minutes';
  openingByScript: 'allowed' | 'refused';
  linkOfAnswer: 'has every answer' | 'leaves out ticks' | 'has numbers of its own' | 'refused';
  listingDocuments: 'has those given' | 'has none' | 'refused';
  listingForms: 'has those made' | 'has none';
  listingSharing: 'to whoever may edit' | 'refused';
  listingReaders: 'has those let in' | 'has none' | 'has those taken out, too' | 'refused';
  formChanged: 'when it is edited' | 'with every response, too';
  formsInBin: 'take responses' | 'lets in nobody';
  newlyPublished: 'lets in its owner' | 'lets in nobody' | 'lets in the domain';
  openForms: 'let in anyone' | 'ask to sign in';
  formTriggers: 'allowed' | 'refused';
  docsService: Service;
  driveService: Service;
  sheetsService: Service;
}

/** "missing": the script has no such name; "refused": each call is, with 403. */
type Service = 'on' | 'missing' | 'refused';

export interface Question<Belief = unknown> {
  /** Its number in docs/google-facts.md. */
  fact: string;
  /** What nobody knows. */
  asks: string;
  source: string;
  /** What it can be set to beside what it usually is. */
  otherwise: readonly Belief[];
}

const OFF: readonly Service[] = ['missing', 'refused'];
const PUSHING = { fact: 'G24', source: 'reports (clasp #1151)', otherwise: OFF };

export const QUESTIONS: { [Name in keyof Beliefs]: Question<Beliefs[Name]> } = {
  emptyRange: {
    fact: 'B13',
    asks: 'whether a request may name a range in which there is no cell',
    source: 'not known',
    otherwise: ['refused'],
  },
  placeBeyondTheLast: {
    fact: 'B05',
    asks: 'whether a tab may be moved to a place beyond the last',
    source: 'not known; leaving the place out is documented as "at the end"',
    otherwise: ['refused'],
  },
  readerWithoutAccount: {
    fact: 'B06',
    asks: 'whether one address without a Google account makes addPublishedReaders refuse all of them',
    source: 'not known; Drive’s own permission call refuses such an address',
    otherwise: ['refused with all others'],
  },
  renamingForms: {
    fact: 'DR01',
    asks: 'whether Drive renames a form that FormApp made, under drive.file',
    source: 'not known',
    otherwise: ['refused'],
  },
  verifyingAddresses: {
    fact: 'G15',
    asks: 'whether setEmailCollectionType is there, and does what its name says',
    source: 'reports, mostly within try; no reference',
    otherwise: ['missing', 'refused'],
  },
  answersTabName: {
    fact: 'B09',
    asks: 'what the tab of a form’s answers is called in the account’s language',
    source: 'reports',
    otherwise: ['Formularantworten'],
  },
  answersTabSeen: {
    fact: 'B18',
    asks: 'how soon after setDestination the Sheets API shows that tab',
    source: 'reports of waiting and flushing first; no times',
    otherwise: ['after seconds', 'after minutes'],
  },
  openingByScript: {
    fact: 'B11',
    asks: 'whether drive.file lets Drive open a form that FormApp made to everybody',
    source: 'the call is in the reference; whether it covers such a form is not known',
    otherwise: ['refused'],
  },
  linkOfAnswer: {
    fact: 'FX06',
    asks: 'whether toPrefilledUrl of a response that was sent has every answer, each by the number that it always has',
    source: 'the method is in the reference, which does not say for which responses',
    otherwise: ['leaves out ticks', 'has numbers of its own', 'refused'],
  },
  listingDocuments: {
    fact: 'DR02',
    asks: 'whether Drive lists, under drive.file, the documents that a person gave to the script',
    source: 'the scope is in the reference of files.list; what it shows is described in one sentence',
    otherwise: ['has none', 'refused'],
  },
  listingForms: {
    fact: 'DR03',
    asks: 'whether Drive lists, under drive.file, forms that FormApp made, and which of them are in the bin',
    source:
      'the reference lists files in the bin unless they are left out; whether such a form is "created by the app" is not known (DR01)',
    otherwise: ['has none'],
  },
  listingSharing: {
    fact: 'DR06',
    asks: 'whether Drive tells, under drive.file, who may edit a workbook that the script made',
    source: 'the scope is in the reference of permissions.list; to which editors it is told is not said',
    otherwise: ['refused'],
  },
  listingReaders: {
    fact: 'DR07',
    asks: 'whether Drive’s list of files has, under drive.file, whom each form lets in',
    source:
      'the parameter is in the reference of files.list; whether it fills in the permissions of a list, and how soon, is not said',
    otherwise: ['has none', 'has those taken out, too', 'refused'],
  },
  formChanged: {
    fact: 'DR04',
    asks: 'whether a response, too, changes the time at which Drive says that a form was last changed',
    source: 'not known',
    otherwise: ['with every response, too'],
  },
  formsInBin: {
    fact: 'B20',
    asks: 'whether a form that is in the bin still takes responses',
    source: 'reports disagree',
    otherwise: ['lets in nobody'],
  },
  newlyPublished: {
    fact: 'B14',
    asks: 'who is let in to a form that was just published',
    source: 'not known',
    otherwise: ['lets in nobody', 'lets in the domain'],
  },
  openForms: {
    fact: 'B19',
    asks: 'whether a form that is open to anyone with its link and collects no addresses lets in who is not signed in',
    source: 'documented for setRequireLogin(false); a domain may have a rule of its own',
    otherwise: ['ask to sign in'],
  },
  formTriggers: {
    fact: 'G05',
    asks: 'whether a standalone script that is also an add-on may have triggers for forms',
    source: 'Google’s pages disagree',
    otherwise: ['refused'],
  },
  docsService: { ...PUSHING, asks: 'whether pushing switches the Docs service on' },
  driveService: { ...PUSHING, asks: 'whether pushing switches the Drive service on' },
  sheetsService: { ...PUSHING, asks: 'whether pushing switches the Sheets service on' },
};

/** What a Workspace believes unless it is told otherwise. */
export const KIND: Beliefs = {
  emptyRange: 'taken',
  placeBeyondTheLast: 'taken as the last',
  readerWithoutAccount: 'taken',
  renamingForms: 'allowed',
  verifyingAddresses: 'there',
  answersTabName: 'Form responses',
  answersTabSeen: 'at once',
  openingByScript: 'allowed',
  linkOfAnswer: 'has every answer',
  listingDocuments: 'has those given',
  listingForms: 'has those made',
  listingSharing: 'to whoever may edit',
  listingReaders: 'has those let in',
  formChanged: 'when it is edited',
  formsInBin: 'take responses',
  newlyPublished: 'lets in its owner',
  openForms: 'let in anyone',
  formTriggers: 'allowed',
  docsService: 'on',
  driveService: 'on',
  sheetsService: 'on',
};

/** Everything unkind at once, with the services on: without them nothing runs, and `setUp` says so. */
export function unkindBeliefs(): Beliefs {
  return {
    ...KIND,
    emptyRange: 'refused',
    placeBeyondTheLast: 'refused',
    readerWithoutAccount: 'refused with all others',
    renamingForms: 'refused',
    verifyingAddresses: 'refused',
    answersTabName: 'Formularantworten',
    answersTabSeen: 'after seconds',
    openingByScript: 'refused',
    linkOfAnswer: 'leaves out ticks',
    listingDocuments: 'has none',
    listingForms: 'has none',
    listingSharing: 'refused',
    listingReaders: 'refused',
    formChanged: 'with every response, too',
    formsInBin: 'lets in nobody',
    newlyPublished: 'lets in nobody',
    openForms: 'ask to sign in',
    formTriggers: 'refused',
  };
}
