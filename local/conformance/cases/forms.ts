/** Forms: what a form, its items and its choices take and tell. */
import { type Case, equal, refuses } from './case';
import { newForm, newWorkbook, remembered } from './made';

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

export const FORMS: Case[] = [
  {
    facts: ['F002', 'F042'],
    says: 'a new form has a blank title and can be made unpublished',
    holds: () => {
      const form = newForm();
      equal([form.getTitle(), form.isPublished()], ['', false], 'title and publishing');
    },
  },
  {
    facts: ['F042', 'G16'],
    says: 'a new form is published unless it is said otherwise',
    safe: 'it is always said otherwise, and the form is published last',
    holds: () => equal(remembered(FormApp.create('Conformance')).isPublished(), true, 'published'),
  },
  {
    facts: ['F004'],
    says: 'a form needs a name',
    safe: 'every form is given one',
    holds: () => refuses(() => remembered(FormApp.create('')), ''),
  },
  {
    facts: ['F003'],
    says: 'setters return the form, so that they can be chained',
    safe: 'ours are not chained',
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
          .map((choice) => choice.getValue()),
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
        item.getChoices().map((choice) => choice.getValue()),
        ['B', 'A'],
        'choices',
      );
      refuses(() => item.setChoiceValues([]), '');
      refuses(() => item.setChoiceValues(['A', 'A']), 'Questions cannot have duplicate choice values.');
      equal(
        item.getChoices().map((choice) => choice.getValue()),
        ['B', 'A'],
        'choices after the refusals',
      );
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
    },
  },
  {
    facts: ['F053'],
    says: 'a form tells whether it keeps addresses',
    holds: () => {
      const form = newForm();
      equal([form.collectsEmail(), form.setCollectEmail(true).collectsEmail()], [false, true], 'before and after');
    },
  },
  {
    facts: ['F054'],
    says: 'a form tells what is on in its settings, and switches it off',
    holds: () => {
      const form = newForm();
      const on = () => [form.hasLimitOneResponsePerUser(), form.canEditResponse(), form.isPublishingSummary()];
      const isOn = (is: boolean) =>
        form.setLimitOneResponsePerUser(is).setAllowResponseEdits(is).setPublishingSummary(is);
      equal(on(), [false, false, false], 'a new form');
      isOn(true);
      equal(on(), [true, true, true], 'switched on');
      isOn(false);
      equal(on(), [false, false, false], 'switched off');
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
    safe: 'whether it is gone, the form’s own list says',
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
        choices.map((choice) => choice.getValue()),
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
