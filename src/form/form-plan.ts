/** The form that staff fill in, as a value: what stands on each page, in order. */

export const AGREE_BY = ['every point', 'every section', 'the whole policy'] as const;
export type AgreeBy = (typeof AGREE_BY)[number];

interface ChoicePlan {
  text: string;
  /** The numbers of the items that this box agrees to. */
  agrees: string[];
}

export type QuestionPlan =
  /** Every box must be ticked. The title says what governs all of them and nothing else. */
  | { kind: 'tick all'; title: string; choices: ChoicePlan[] }
  /** One point with a box of its own; the help says what has changed in it. */
  | { kind: 'agree'; number: string; title: string; help: string; choice: string }
  /** A point for some colleagues, in the title; the help says for whom. */
  | { kind: 'agree or not mine'; number: string; title: string; help: string; choices: [agrees: string, not: string] }
  /** Leads to a page of the plan, counted from 0. */
  | {
      kind: 'yes or no';
      number: string;
      title: string;
      help: string;
      choices: [yes: string, no: string];
      ifYes: number;
      ifNo: number;
    }
  /** A question about the policy. The right choice leads on to a page of the plan, counted from 0, any other to another. */
  | {
      kind: 'one right';
      number: string;
      title: string;
      choices: string[];
      right: string;
      ifRight: number;
      ifNot: number;
    }
  /** May be left alone. Whoever chooses it is led to the page that the plan has aside. */
  | { kind: 'leave aside'; title: string; help: string; choice: string }
  /** The first choice ends the form; the second, where there is one, leads to a page of the plan, counted from 0. */
  | { kind: 'end or go on'; number: string; title: string; choices: string[]; goesTo: number }
  | { kind: 'short answer'; number: string; title: string }
  | { kind: 'choose one'; number: string; title: string; choices: string[] }
  /** Any of the boxes may be ticked, or none. */
  | { kind: 'choose some'; number: string; title: string; choices: string[] }
  /** May be left empty. */
  | { kind: 'long answer'; number: string; title: string };

/** A heading inside a page, with what is read below it. */
export interface HeaderPlan {
  kind: 'header';
  title: string;
  help: string;
}

export interface PagePlan {
  title: string;
  help: string;
  items: (HeaderPlan | QuestionPlan)[];
  /** The page of the plan, counted from 0, to which whoever completes this one is led; left out: the next. */
  leadsTo?: number;
}

export interface FormPlan {
  /** The file's name. */
  name: string;
  title: string;
  description: string;
  /** What changed since the version before; null for the first. Stands on the first page. */
  changes: { title: string; help: string } | null;
  confirmation: string;
  /** How it is known who signs: by an account of the school, by a personal code that nobody needs an account for, or by what visitors say of themselves. */
  signedWith: 'account' | 'code' | 'name alone';
  /** The first page needs no page break, so its title and help are empty. */
  pages: PagePlan[];
  /** The form's end for whoever chose to leave the other pages aside; nobody else comes to it. Null where there is none. */
  aside: { title: string; help: string } | null;
}

/** Which form of a version it is. */
export type FormKind = 'main' | 'without accounts' | 'changes' | 'changes and the whole' | 'for visitors';

/** What a form's file is called. @param version "P1 v1.0" */
export function formName(title: string, version: string, kind: FormKind = 'main'): string {
  return `${title}, ${version}${kind === 'main' ? '' : ` ${kind}`}`;
}
