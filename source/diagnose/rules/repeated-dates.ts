import { calleeName, isCall, textOf } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';

/** Dates read with a format (`moment(text, 'DD/MM/YYYY')`): the format is taken apart for every value. */
export const repeatedDates: Rule = {
  name: 'date-format-parsing',
  strategy: 'caching',
  needs: ['samples', 'source'],
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
          ? `the reading of a date format (${textOf(unit.file, node).slice(0, 50)})`
          : null;
      },
      frames:
        /^(createLocal|createUTC|prepareConfig|configFromStringAndFormat|hooks|moment|dayjs|parse\w*|fromFormat|format\w*|expandFormat|tokenize\w*|parseDate|strptime|compileFormat|explainFromTokens)$/,
      confidence: 0.85,
      constant: 'parsed',
      proposal: () =>
        'Read the fixed format directly (slice out year, month and day, then Date.UTC), or keep results in a Map by the text where the same dates come again and again. The general parser takes the format apart and tries its parts for each value.',
      tradeOffs: [
        'A reader for one format refuses all others: check the length and the separators.',
        'Time zones: say which one the text means.',
        'Where few dates repeat, a Map is the smaller change; bound it.',
      ],
    }),
};
