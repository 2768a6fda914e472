declare module 'eslint-scope' {
  import type { Identifier, Program } from 'acorn';

  export interface Reference {
    identifier: Identifier;
    /** The scope that it is in. */
    from: Scope;
    isWrite(): boolean;
  }
  interface Scope {
    type: string;
    upper: Scope | null;
    /** The function around it, or itself. */
    variableScope: Scope;
    variables: { name: string; references: Reference[] }[];
    /** References that nothing in the script resolves. */
    through: Reference[];
  }
  export function analyze(
    program: Program,
    options: { ecmaVersion: number; sourceType: 'script' },
  ): { globalScope: Scope; scopes: Scope[] };
}
