'use strict';

/**
 * Line kinds of the setters' plain text format, tried in this order.
 *   title    == Prize 1,204 by Quoll ==
 *   heading  ACROSS / DOWN
 *   link     12 See 7
 *   clue     7 Small bird left tavern in a state (5,3)
 *   note     anything else, kept for the editor
 */
module.exports = [
  ['title', /^==\s*(\S+ [\d,]+) by (.+?)\s*==$/],
  ['heading', /^(ACROSS|DOWN)$/i],
  ['link', /^(\d+)\s+See\s+(\d+)\.?$/],
  ['clue', /^(\d+)\s+((?:[\w'’.,;:!?-]+\s?)+)\s*\(([\d,\- ]+)\)$/],
  ['note', /^(.*)$/],
];
