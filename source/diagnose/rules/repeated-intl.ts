import { calleeName, isCall, receiverOf, textOf } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';
import { keptFormatter } from './intl-code.ts';

const LOCALE = /^(toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare)$/;

export const repeatedIntl: Rule = {
  name: 'repeated-intl',
  strategy: 'caching',
  find: (c) =>
    constructions(c, {
      what: (_, unit, node) => {
        if (node.type === 'NewExpression' || isCall(node)) {
          const receiver = receiverOf(node);
          if (receiver && textOf(unit.file, receiver) === 'Intl') return `Intl.${calleeName(node)}`;
          if (isCall(node) && receiver && LOCALE.test(calleeName(node))) {
            // Without options V8 keeps the last formatter, and localeCompare has a fast path.
            const options = node.arguments.length >= (calleeName(node) === 'localeCompare' ? 2 : 1);
            return options ? `a formatter (by \`${calleeName(node)}\` with a locale)` : null;
          }
        }
        return null;
      },
      confidence: 0.92,
      constant: 'formatter',
      proposal: (what) =>
        `Create ${what} once and keep it (a constant; a Map by locale, currency and other options where there are several), and call its format or compare. Creating one loads and resolves locale data: about 10–50 µs each, where formatting takes about 1 µs.`,
      tradeOffs: (what) => [
        'Locale and time zone are fixed on creation: keep one per locale and zone where users differ.',
        'Memory: a few kilobytes per formatter.',
        ...(/toLocale/.test(what)
          ? [
              '`format` throws for an invalid date, where `toLocaleString` and similar methods return "Invalid Date", and it converts a string to a number, which they do not: test for both where values come from outside.',
            ]
          : []),
      ],
      code: (_, unit, node) => keptFormatter(unit, node),
    }),
};
