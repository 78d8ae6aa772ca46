/** A day, month or year as a query writes it, as `DaySpan` has it in Java. */

// So that the day before and the day after have four digits, too.
const FIRST_YEAR = 1000;
const LAST_YEAR = 9998;

/** @param {number} year @param {number} month @param {number} day @returns {number} days since 1970-01-01 */
function epochDay(year, month, day) {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/**
 * @param {string} written a day, a month or a year
 * @returns {{first: number, last: number} | null}
 */
export function spanOf(written) {
  const match = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(written);
  if (match === null || Number(match[1]) < FIRST_YEAR || Number(match[1]) > LAST_YEAR) {
    return null;
  }
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return {first: epochDay(year, 1, 1), last: epochDay(year, 12, 31)};
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) {
    return null;
  }
  const first = epochDay(year, month, 1);
  const end = month === 12 ? epochDay(year, 12, 31) : epochDay(year, month + 1, 1) - 1;
  if (match[3] === undefined) {
    return {first, last: end};
  }
  const day = first + Number(match[3]) - 1;
  return Number(match[3]) < 1 || day > end ? null : {first: day, last: day};
}
