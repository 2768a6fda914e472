declare module 'eslint-scope' {
  import type { Program } from 'acorn';

  interface Scope {
    /** References that nothing in the script resolves. */
    through: { identifier: { name: string } }[];
  }
  export function analyze(
    program: Program,
    options: { ecmaVersion: number; sourceType: 'script' },
  ): { globalScope: Scope };
}
