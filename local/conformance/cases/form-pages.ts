/** Forms: where pages and choices lead. */
import { type Case, equal, refuses } from './case';
import { newForm } from './made';

export const FORM_PAGES: Case[] = [
  {
    facts: ['F029', 'FX01'],
    says: 'choices with and without navigation cannot be mixed',
    safe: 'no question of ours mixes them',
    holds: () => {
      const form = newForm();
      const page = form.addPageBreakItem();
      const item = form.addMultipleChoiceItem();
      refuses(() => item.setChoices([item.createChoice('Yes', page), item.createChoice('No')]), '');
      item.setChoices([item.createChoice('Yes', page), item.createChoice('No', FormApp.PageNavigationType.CONTINUE)]);
    },
  },
  {
    facts: ['F027', 'F028'],
    says: 'where a choice or a page leads can be asked, of one where nothing was set, too',
    holds: () => {
      const form = newForm().setDescription('What it is about');
      const item = form.addMultipleChoiceItem();
      const plain = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem();
      const last = form.addPageBreakItem().setGoToPage(page);
      item.setChoices([item.createChoice('Yes', page), item.createChoice('No', FormApp.PageNavigationType.SUBMIT)]);
      plain.setChoiceValues(['Yes', 'No']);
      const [yes, no] = item.getChoices();
      const types = [yes, no, page, last].map((one) => String(one?.getPageNavigationType()));
      equal(types, ['GO_TO_PAGE', 'SUBMIT', 'CONTINUE', 'GO_TO_PAGE'], 'types');
      equal([yes?.getGotoPage().getId(), last.getGoToPage().getId()], [page.getId(), page.getId()], 'pages');
      equal(
        plain.getChoices().map((one) => one.getPageNavigationType()),
        [null, null],
        'types where none was set',
      );
      equal(form.getDescription(), 'What it is about', 'description');
    },
  },
  {
    facts: ['F029'],
    says: 'a choice may end the form beside one that leads to a page',
    holds: () => {
      const form = newForm();
      const item = form.addMultipleChoiceItem().setTitle('All, or all but some?');
      const page = form.addPageBreakItem();
      const { SUBMIT } = FormApp.PageNavigationType;
      item.setChoices([item.createChoice('All', SUBMIT), item.createChoice('All but some', page)]);
      equal(
        item.getChoices().map((choice) => choice.getValue()),
        ['All', 'All but some'],
        'choices',
      );
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
    facts: ['FX08', 'FX09'],
    says: 'a choice that stands alone leads to a last page, which nobody else comes to',
    holds: () => {
      const form = newForm();
      const question = form.addMultipleChoiceItem().setTitle('Would you like to talk first?');
      form.addPageBreakItem();
      const aside = form.addPageBreakItem().setGoToPage(FormApp.PageNavigationType.SUBMIT);
      question.setChoices([question.createChoice('Yes', aside)]);
      equal(
        question.getChoices().map((choice) => choice.getValue()),
        ['Yes'],
        'choices',
      );
      equal(question.isRequired(), false, 'required');
      equal(form.getItems().length, 3, 'items');
    },
  },
  {
    facts: ['FX10'],
    says: 'the end of a page leads back to an earlier one, and a choice past both',
    holds: () => {
      const form = newForm();
      const asked = form.addPageBreakItem().setTitle('Question');
      const question = form.addMultipleChoiceItem().setTitle('Who hears of it?');
      const again = form.addPageBreakItem().setTitle('Again');
      const end = form.addPageBreakItem().setTitle('End').setGoToPage(asked);
      question.setChoices([question.createChoice('Right', end), question.createChoice('Wrong', again)]);
      equal(form.getItems().length, 4, 'items');
    },
  },
];
