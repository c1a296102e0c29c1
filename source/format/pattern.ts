import { RE2JS } from 're2js';

/** What somebody typed to find names by. */
export interface Pattern {
  /** Whether it is found anywhere in the text, in upper or lower case. O(length of the text), whatever was typed. */
  test(text: string): boolean;
}

/**
 * A pattern as typed: a regular expression where it is one, otherwise the text itself. RE2's, which looks at each character once: V8 may take
 * longer than anybody waits for `(\w+)+\W$`, and nothing can stop it. So there is no lookaround, and there are no backreferences.
 */
export function pattern(text: string): Pattern {
  return compiled(text) ?? RE2JS.compile(RE2JS.quote(text), RE2JS.CASE_INSENSITIVE);
}

/** Whether a text can be read as a regular expression. */
export const isPattern = (text: string): boolean => compiled(text) !== null;

function compiled(text: string): RE2JS | null {
  try {
    return RE2JS.compile(text, RE2JS.CASE_INSENSITIVE);
  } catch {
    return null;
  }
}
