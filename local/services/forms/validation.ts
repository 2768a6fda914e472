/** What a question with boxes asks of its answers, as a script builds it. */
import type { CheckboxRule } from '../../contract';
import { service, wrongArguments } from '../bridge';
import type { Like } from '../like';
import { ruleOf } from './items';

/** The builder of a validation. Its `build` @throws where nothing was asked for */
export function checkboxValidation(): object {
  let rule: CheckboxRule | null = null;
  let helpText: string | null = null;
  const asking = (kind: CheckboxRule['kind']) => (count: number) => {
    rule = { kind, count, helpText };
    return builder;
  };
  const builder: object = service('CheckboxValidationBuilder', {
    requireSelectExactly: asking('SELECT_EXACTLY'),
    requireSelectAtLeast: asking('SELECT_AT_LEAST'),
    requireSelectAtMost: asking('SELECT_AT_MOST'),
    setHelpText: (text: string) => {
      helpText = text;
      return builder;
    },
    build: () => {
      if (rule === null) throw wrongArguments('FormApp.CheckboxValidationBuilder.build', []);
      const built = service('CheckboxValidation', {});
      ruleOf.set(built, { ...rule, helpText });
      return built;
    },
  } satisfies Like<
    GoogleAppsScript.Forms.CheckboxValidationBuilder,
    'requireSelectExactly' | 'requireSelectAtLeast' | 'requireSelectAtMost' | 'setHelpText' | 'build'
  >);
  return builder;
}
