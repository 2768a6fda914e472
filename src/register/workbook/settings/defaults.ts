/** What counts where a policy does not say it. */

/** Days from being asked to the due date: long enough for somebody who works one day a week to be in school twice. */
export const DAYS_TO_SIGN = 14;

/** Months after which a policy is signed again: schools do so each year. */
export const RESIGN_MONTHS = 12;

/** School years that the register keeps at least: Summary looks back for thirteen months. */
export const FEWEST_YEARS_IN_REGISTER = 2;
