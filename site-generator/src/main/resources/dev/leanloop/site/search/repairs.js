/** @type {Record<string, string>} */
const WORDS = {
  UNCLOSED_QUOTE: "a quotation mark was closed at the end",
  UNCLOSED_PARENTHESIS: "a parenthesis was closed at the end",
  STRAY_PARENTHESIS: "a parenthesis without a partner was left out",
  DANGLING_OPERATOR: "AND, OR, NOT, + or - without a word was left out",
  WILDCARD: "a * counts only at the end of a word of two letters or more",
  BOOST: "^ needs a number from 0.1 to 100",
  FUZZY: "~ counts only after a word, with a distance of 1 or 2",
  DATE: "a date is written 2026-03-01, 2026-03 or 2026",
  RANGE: "a range is written [2026-01 TO 2026-03]",
  EMPTY_VALUE: "a field without a value was left out",
  TOO_LONG: "only the first part of the query was read",
};

/** @param {string[]} repairs of a query @returns {string[]} what was mended, as a reader is told */
export function repairWords(repairs) {
  return repairs.map((repair) => WORDS[repair]);
}
