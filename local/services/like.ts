/** Types that hold the services to Google's own declarations (`@types/google-apps-script`). */

type Result<R> = R extends string | number | boolean | undefined | null ? R : R extends void ? R : unknown;

/**
 * The named methods of one of Google's interfaces, with Google's parameters and, where the result is no service object,
 * Google's result. (A service object that comes back has only the methods that the product calls.)
 */
export type Like<T, Names extends keyof T> = {
  [Name in Names]: T[Name] extends (...args: infer Args) => infer R ? (...args: Args) => Result<R> : T[Name];
};
