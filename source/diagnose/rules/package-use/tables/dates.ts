import type { PackageUse } from '../use.ts';

/** Dates, calendars, recurrences. */
export const DATES: readonly PackageUse[] = [
  {
    package: 'rrule',
    calls: /^all$/,
    fact: { taken: /^(filter|find|findLast|some|slice|at|\[\w+\]|\.length)$/ },
    when: 'every occurrence is worked out, and few are taken',
    advice:
      'ask for what you need: `between(from, to)`, `after(date)`, `before(date)`, or `all((date, i) => i < n)`, which stops early',
    cost: '`between` leaves out the ends unless its third argument is true.',
    strategy: 'algorithmic',
    code: { after: 'rule.between(from, to, true);', names: { rule: 'on' } },
    link: 'https://github.com/jakubroztocil/rrule#occurrence-retrieval-methods',
  },
  {
    package: 'rrule',
    calls: /^(RRule|rrulestr|fromString|RRuleSet)$/,
    fact: { again: 'any', same: 'all' },
    when: 'a rule that is made anew has an empty cache of occurrences',
    advice: 'keep the rule: it caches what `all`, `between`, `before` and `after` gave',
    cost: 'Memory: the occurrences asked for.',
    strategy: 'caching',
    whole: true,
    link: 'https://github.com/jakubroztocil/rrule#rrule-constructor',
  },
  {
    package: ['dayjs', 'date-fns-tz'],
    calls: /^(tz|utcToZonedTime|toZonedTime|formatInTimeZone)$/,
    fact: null,
    when: 'many dates are converted to one time zone only to be printed',
    advice:
      'format them with one `Intl.DateTimeFormat` for that zone, made once: the conversion asks Intl for the offset of each date',
    cost: 'The pattern is another: `formatToParts` gives the pieces.',
    strategy: 'code-level',
    link: 'https://github.com/iamkun/dayjs/issues/1236',
  },
  {
    package: ['moment', 'moment-timezone'],
    calls: /^(moment|utc|parseZone)$/,
    fact: null,
    when: 'dates are parsed to be compared or counted',
    advice:
      'parse them once and compare numbers (`valueOf()`); pass the format, `moment(text, format, true)`, where texts are not ISO 8601',
    cost: 'None.',
    strategy: 'code-level',
    link: 'https://momentjs.com/docs/#/parsing/string-format/',
  },
];
