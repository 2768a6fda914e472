/** What the buttons about lines do: show them, keep what was decided, answer a question. */

import * as v from 'valibot';
import { counted } from '../../../common/words';
import { decideLines } from '../../../flows';
import { numberOf } from '../../event';
import { asHome, type Handler, type Panel, turned } from '../../panel';
import { docsHome } from '../home';
import { readPolicyContext } from '../policy-context';
import { asNoPoint, asPoint, type Choice, carriedName, choiceFrom } from './line-options';
import { fieldOf } from './lines-card';
import { nameOfLost, newWordsOf, questionCard, questionNamed, questionsCard } from './question-cards';
import { sectionCard, sectionsCard } from './sections-card';

const CHANGED = 'The document has changed meanwhile. Please try again.';

export const showSections: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, sectionsCard(readPolicyContext(panel), from));
};

export const showSection: Handler = (panel) => {
  const [place, from] = [numberOf(panel.event, 'section'), numberOf(panel.event, 'from')];
  return turned(panel, sectionCard(readPolicyContext(panel), place, from));
};

export const showQuestions: Handler = (panel) => {
  const from = numberOf(panel.event, 'from');
  return turned(panel, questionsCard(readPolicyContext(panel), from));
};

export const showQuestion: Handler = (panel) => {
  const { question: name = '' } = panel.event.parameters;
  const question = questionNamed(readPolicyContext(panel), name);
  if (question === undefined) return asHome(docsHome(panel), CHANGED);
  return turned(panel, questionCard(question, name, numberOf(panel.event, 'from')));
};

const NamesSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export const saveLines: Handler = (panel) => {
  const { event } = panel;
  const shown = v.parse(NamesSchema, event.parameters.shown);
  const lines = new Map(readPolicyContext(panel).lines.map((line) => [carriedName(line), line]));
  let missing = 0;
  const choices = shown.flatMap((name, place): Choice[] => {
    const value = event.inputs[fieldOf(place)]?.[0];
    const line = lines.get(name);
    if (line === undefined) missing += 1;
    const choice = line === undefined || value === undefined ? null : choiceFrom(line, value);
    return choice === null ? [] : [choice];
  });
  const lost =
    missing === 0 ? '' : ` ${counted(missing, 'line')} changed in the document meanwhile; please check them.`;
  if (choices.length === 0) return asHome(docsHome(panel), `Nothing was changed.${lost}`);
  return decided(panel, choices, lost);
};

/** Keeps them and shows the first card anew. */
function decided(panel: Panel, choices: readonly Choice[], more = '') {
  const kept = decideLines(panel.ports, panel.event.fileId, choices);
  return asHome(docsHome(panel), `Saved: ${counted(kept.length, 'line')} decided.${more}`);
}

export const answerQuestion: Handler = (panel) => {
  const { question: name, answer } = panel.event.parameters;
  const question = questionNamed(readPolicyContext(panel), name);
  if (question === undefined) return asHome(docsHome(panel), CHANGED);
  return decided(panel, question.lines.map(answer === 'yes' ? asPoint : asNoPoint));
};

export const settleDecision: Handler = (panel) => {
  const { line: name, answer } = panel.event.parameters;
  const context = readPolicyContext(panel);
  const lost = context.lost.find((decision, place) => nameOfLost(decision, place) === name);
  if (lost === undefined) return asHome(docsHome(panel), CHANGED);
  const { line, times, as, leadIn } = lost;
  const gone: Choice = { line, times, as: 'undone', leadIn: '' };
  if (answer !== 'same') return decided(panel, [gone]);
  const now = newWordsOf(context, lost);
  if (now === undefined) return asHome(docsHome(panel), CHANGED);
  const isThere = leadIn === '' || leadIn === now.read.leadIn || now.read.otherLeadIns.includes(leadIn);
  const same = { line: now.line, times: now.times, as, leadIn: isThere ? leadIn : (now.read.leadIn ?? '') };
  // Of the line's own words the last decision holds.
  return decided(panel, now.line === line && now.times === times ? [same] : [gone, same]);
};
