import { calleeName, isCall, receiverOf, textOf } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';
import { keptFormatter } from './intl-code.ts';

const LOCALE = /^(toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare)$/;

export const repeatedIntl: Rule = {
  name: 'repeated-intl',
  strategy: 'caching',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    constructions(c, {
      what: (_, unit, node) => {
        if (node.type === 'NewExpression' || isCall(node)) {
          const receiver = receiverOf(node);
          if (receiver && textOf(unit.file, receiver) === 'Intl') return `Intl.${calleeName(node)}`;
          if (isCall(node) && receiver && LOCALE.test(calleeName(node))) {
            // Without options V8 keeps the last formatter, and localeCompare has a fast path.
            const options = node.arguments.length >= (calleeName(node) === 'localeCompare' ? 2 : 1);
            return options ? `a formatter (by ${calleeName(node)} with a locale)` : null;
          }
        }
        return null;
      },
      confidence: 0.92,
      constant: 'formatter',
      proposal: (what) =>
        `Make ${what} once and keep it (a constant; a Map by locale, currency and whatever else varies where there are several), and call its format or compare: keep the formatter, not the texts it gave. Making one loads and resolves locale data: some 10–50 µs each, where formatting takes about one.`,
      tradeOffs: (what) => [
        'Locale and time zone are fixed when it is made: keep one for each where users differ.',
        'Memory: some kilobytes for each formatter kept.',
        ...(/toLocale/.test(what)
          ? [
              'format throws for an invalid date, where toLocaleString and its kin give "Invalid Date", and makes a number of a text, which they leave alone: test for these where values come from outside.',
            ]
          : []),
      ],
      code: (_, unit, node) => keptFormatter(unit, node),
    }),
};
