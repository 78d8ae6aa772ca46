import { stemOf } from "./stem.js";
/** @import { Lexicon, LexiconTerm } from "./lexicon.js" */

/** Finds stems: Porter's, or those that the lexicon tells where the language has others. `Endings` does in Java what is done here. */

const WRITTEN_ROLE = 1;
const LONGEST_ENDING = 2;
const SHORTEST_REST = 4;

/**
 * @param {string} written
 * @returns {string[]} the word, then it without its last letter, then without two; numbers and short words are left whole
 */
function withoutEndings(written) {
  const most = /[0-9]/.test(written) ? 0 : Math.min(LONGEST_ENDING, Math.max(0, written.length - SHORTEST_REST));
  return Array.from({length: most + 1}, (_, ending) => written.slice(0, written.length - ending));
}

export class Stems {
  /** @param {Lexicon} lexicon @param {any} manifest */
  constructor(lexicon, manifest) {
    this.lexicon = lexicon;
    this.fields = manifest.fields;
    this.hasTable = manifest.stemTable === 1;
  }

  /** @param {string} written @returns {Promise<string>} the stem to look for when a query says it */
  async asked(written) {
    if (!this.hasTable) {
      return stemOf(written);
    }
    for (const form of withoutEndings(written)) {
      const term = await this.lexicon.termOf(form);
      if (term !== null && this.isWritten(term)) {
        return term.stem;
      }
    }
    return written;
  }

  /** @param {LexiconTerm} term @returns {boolean} whether it is a word of a document */
  isWritten({entries}) {
    return entries.some(({field}) => this.fields[field][1] === WRITTEN_ROLE);
  }

  /** @param {LexiconTerm} term a written form @returns {string} */
  of({term, stem}) {
    return this.hasTable ? stem : stemOf(term);
  }

  /** @param {Set<string>} stems @returns {Promise<Map<string, string>>} the stem of each written form that has one of them, by the table */
  async formsOf(stems) {
    /** @type {Map<string, string>} */
    const forms = new Map();
    const terms = this.hasTable ? await Promise.all([...stems].map((stem) => this.lexicon.termOf(stem))) : [];
    for (const term of terms) {
      term?.forms.forEach((form) => forms.set(form, term.term));
      if (term !== null && term.stem === term.term) {
        forms.set(term.term, term.term);
      }
    }
    return forms;
  }

  /**
   * @param {Set<string>} stems
   * @param {Map<string, string>} forms of those stems
   * @returns {(written: string) => string | undefined} the stem of a written form, if it is one of them
   */
  among(stems, forms) {
    // Porter's rules leave the first letter alone, and most words of a text have another one.
    const letters = new Set([...stems].map((stem) => stem[0]));
    return (written) => {
      if (!this.hasTable && !letters.has(written[0])) {
        return undefined;
      }
      const stem = this.hasTable ? forms.get(written) : stemOf(written);
      return stem !== undefined && stems.has(stem) ? stem : undefined;
    };
  }
}
