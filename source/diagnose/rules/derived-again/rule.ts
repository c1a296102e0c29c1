import type { Rule } from '../../rule.ts';
import { describeField } from './field-words.ts';
import { fieldsAgain } from './fields.ts';
import { derivedAgain } from './match.ts';
import { describe } from './words.ts';

/** A getter that adds up all lines of a cart, asked after each line that comes; one that is read in a loop of an object that stays as it is. */
export const derivedAgainRule: Rule = {
  name: 'derived-again',
  strategy: 'algorithmic',
  find(c) {
    const walks = derivedAgain(c);
    const fields = fieldsAgain(c).filter(({ field }) =>
      walks.every(({ unit }) => unit.node !== field.unit.node),
    );
    return [...walks.map((found) => describe(c, found)), ...fields.map((found) => describeField(c, found))];
  },
};
