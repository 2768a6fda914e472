/** The panel beside a published policy: how people sign it who have no account of the school. */

import { counted, joinedInShort } from '../../common/words';
import { outsiders, signersByCode } from '../../flows';
import type { Notes, OpenForm } from '../../flows/notes';
import { AGREE_BY } from '../../form/form-plan';
import { formToEdit } from '../../register/layout/links';
import { button, buttons, linkButton, type Section, text } from '../card';
import { wayInWords } from './options/choices';
import type { PublishedPolicy } from './policy-context';

/** People who are named where some cannot open the form. */
const NAMED = 5;

/** The field of what they tick. */
export const TICKS = 'ticks';

/** @param form of colleagues with an account, where it is known */
export function withoutAccountSection(context: PublishedPolicy, notes: Notes, form: OpenForm | undefined): Section[] {
  const { register, policy, version, today, owner } = context;
  const own = notes.openForms.find(
    (one) => one.byCode && one.policyCode === policy.code && one.version === version.version && one.answersIn !== '',
  );
  if (own !== undefined) return [own.isOpenToAll ? standing() : toBeOpened(own)];
  const people =
    policy.openForm === null
      ? outsiders(register, policy, today, owner)
      : signersByCode(register, policy, today, owner);
  if (people.length === 0 || (policy.openForm === null && form?.isOpenToAll)) return [];
  const names = joinedInShort(
    people.map(({ name }) => name),
    NAMED,
  );
  const heading = `${counted(people.length, 'person', 'people')} without a school account`;
  if (policy.openForm !== null) {
    return [{ heading, widgets: [text(`${names}: their own form is made with the next hourly check.`)] }];
  }
  return [
    {
      heading,
      widgets: [
        text(`${names}. They are not emailed about it yet.`),
        text(
          'They can sign in a form of their own that asks for no account: each gets a personal code, filled in by the link in their email. Anybody who has the link of that form can read the policy.',
        ),
        {
          kind: 'choice',
          field: TICKS,
          title: 'What they tick',
          as: 'list',
          options: AGREE_BY.map((way) => ({ text: wayInWords(way), value: way, isChosen: way === 'every section' })),
        },
        buttons(button('Make their form', 'make form without accounts')),
      ],
    },
  ];
}

function standing(): Section {
  return {
    heading: 'People without a school account',
    widgets: [text('They sign in a form of their own, with a personal code that their email fills in.')],
  };
}

function toBeOpened({ formId }: OpenForm): Section {
  return {
    heading: 'Please open a form',
    widgets: [
      text(
        'Google did not open the form for people without a school account. Until it is open they are not emailed about it.',
      ),
      text(
        '1. Open the form to edit it.\n2. Click "Published", then "Manage".\n3. Choose "Anyone with the link", and save.\nIf Google does not offer that, your domain does not allow it: they then sign on paper.',
      ),
      buttons(
        linkButton('Edit the form', formToEdit(formId)),
        button('I have opened it to everyone', 'form is open to all', { form: formId }),
      ),
    ],
  };
}
