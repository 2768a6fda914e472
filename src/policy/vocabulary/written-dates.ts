/**
 * Reading: how a date looks in labels and tables, where its looks alone tell what a line is. Fragments of expressions; which days a
 * date means is told by common/typed-dates.
 */
import { MONTH_STARTS } from '../../common/typed-dates';

const TERMS = 'Autumn|Spring|Summer';

/** What a date can begin with: a figure, a month, a term. */
export const DATE_START = `\\d|${MONTH_STARTS}|${TERMS}`;

/** "02/09/2021", "2021-09-02", "2nd September 2021", "Sept. 2021", "Autumn Term 2021": a date, not a year alone. */
export const DATE = [
  '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}',
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH_STARTS})\\p{L}*\\.?,?\\s+\\d{2,4}`,
  `(?:${TERMS})(?:\\s+Term)?\\s+\\d{4}`,
].join('|');
