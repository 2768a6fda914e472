/** For each of seven real policies and each way to agree: who agrees to everything can sign, who leaves anything out cannot. */

import { nextPage, pageAfter, pagesOf } from '../../../local/server/forms/submissions';
import type { FormItem } from '../../../local/state';
import { AGREE_BY } from '../../../src/form/form-plan';
import { ranges } from '../../../src/form/form-words';
import { Larkfield } from '../../support/larkfield';
import { describeSeven, labelledClauses, policyDocument } from '../../support/seven-policies';

const TOLU = 'tolu@larkfield.example';
const STAFF = [['Tolu Adeyemi', TOLU, 'Teacher']];

type Choose = (question: FormItem) => string | string[] | undefined;

/** Somebody to whom every point for some colleagues applies, and somebody to whom none does. */
const PEOPLE = ['everything applies', 'only what is for everyone applies'] as const;

/** Agrees to everything that applies. Of two answers about one's work the first says that something does. */
function agreeingAs(person: (typeof PEOPLE)[number]): Choose {
  return ({ type, choices, isRequired }) => {
    if (!isRequired) return undefined;
    if (type === 'CHECKBOX') return choices.map((choice) => choice.value);
    return type === 'MULTIPLE_CHOICE' ? choices[person === PEOPLE[0] ? 0 : 1]?.value : 'Tolu Adeyemi';
  };
}

/** The questions that somebody meets who answers so and that ask for an answer, in order. */
function met(school: Larkfield, formId: string, choose: Choose): FormItem[] {
  const pages = pagesOf(school.workspace.form(formId));
  const questions: FormItem[] = [];
  for (let page = 0; page < pages.length; ) {
    let next = pageAfter(pages, page);
    for (const item of pages[page]?.items ?? []) {
      if (!item.isRequired) continue;
      questions.push(item);
      next = nextPage(pages, item, choose(item)) ?? next;
    }
    page = next;
  }
  return questions;
}

describeSeven((name) => {
  describe.each(AGREE_BY)('agreed by %s', (agreeBy) => {
    const school = Larkfield.open(STAFF);
    const form = school.publish(policyDocument(name), { agreeBy });
    school.restTriggerOf(form);
    const clauses = school
      .rows('Clauses')
      .filter((row) => row[1] === 'clause' || row[1] === 'declaration')
      .map((row) => ({ number: String(row[2]), condition: String(row[5] ?? '') }));

    test('asks for exactly the clauses and declarations that the document holds', () => {
      const words = school.rows('Clauses').filter((row) => row[1] === 'clause' || row[1] === 'declaration');
      const firstLines = words.map((row) =>
        String(row[6])
          .split('\n')[0]
          ?.replace(/ \(https?:[^)]*\)/g, ''),
      );
      expect(firstLines).toEqual(labelledClauses(name));
    });

    test.each(PEOPLE)('whoever says that %s and agrees is recorded with exactly that', (person) => {
      const own = school.fork();
      const choose = agreeingAs(person);
      expect(own.workspace.submit(form, { as: TOLU, answering: choose })).toMatchObject({ isAccepted: true });
      own.round();
      const wanted = clauses.filter((one) => person === PEOPLE[0] || one.condition === '').map((one) => one.number);
      expect(own.column('Signatures', 'Agreed to')).toEqual([ranges(wanted)]);
      expect(own.column('Signatures', 'To check')).toEqual(['']);
    });

    test.each(PEOPLE)('whoever says that %s and leaves any one answer or field out cannot send it', (person) => {
      const choose = agreeingAs(person);
      const questions = met(school, form, choose);
      const submit = (answering: Choose) => school.workspace.submit(form, { as: TOLU, answering });
      const leavings = questions.flatMap((left): [string, Choose][] => [
        [`${left.title}, all of it`, (question) => (question.id === left.id ? undefined : choose(question))],
        ...(left.type === 'CHECKBOX' ? left.choices : []).map(({ value }): [string, Choose] => [
          value,
          (question) => {
            const answer = choose(question);
            return Array.isArray(answer) && question.id === left.id ? answer.filter((one) => one !== value) : answer;
          },
        ]),
      ]);
      const sent = leavings.filter(([, answering]) => submit(answering).isAccepted).map(([what]) => what);
      expect(sent).toEqual([]);
      expect(leavings.length).toBeGreaterThan(agreeBy === 'every point' ? clauses.length * 0.9 : 3);
    });
  });
});
