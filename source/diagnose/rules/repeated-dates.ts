import { calleeName, isCall, textOf } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';

/** Dates read with a format (`moment(text, 'DD/MM/YYYY')`): the format is taken apart for every value. */
export const repeatedDates: Rule = {
  name: 'date-format-parsing',
  strategy: 'caching',
  find: (c) =>
    constructions(c, {
      least: 0.12,
      what: (_, unit, node) => {
        if (!isCall(node)) return null;
        const format = node.arguments
          .slice(0, 3)
          .some(
            (one) =>
              one.type === 'StringLiteral' &&
              /(yy|YY|MM|DD|dd|HH|hh)[^a-z]|^(D|d|M)[-/. ]|[-/ ](YY|yy)/.test(one.value + ' '),
          );
        const name = calleeName(node);
        const parses =
          /^(moment|dayjs|parse|parseDate|utc|fromFormat|strptime|format|tz|parseZone|toFormat|formatDate)$/.test(
            name,
          );
        return format && parses
          ? `parsing a date format (\`${textOf(unit.file, node).slice(0, 50)}\`)`
          : null;
      },
      frames:
        /^(createLocal|createUTC|prepareConfig|configFromStringAndFormat|hooks|moment|dayjs|parse\w*|fromFormat|format\w*|expandFormat|tokenize\w*|parseDate|strptime|compileFormat|explainFromTokens)$/,
      confidence: 0.85,
      constant: 'parsed',
      proposal: () =>
        'Parse the fixed format directly (slice out year, month and day, then Date.UTC), or cache results in a Map by string where the same dates repeat. The general parser interprets the format again for each value.',
      tradeOffs: [
        'A parser for one format rejects all others: check the length and the separators.',
        'Time zones: decide which one the string means.',
        'Where a few dates repeat, a Map is the smaller change; limit its size.',
      ],
    }),
};
