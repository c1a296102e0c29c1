'use strict';

const { rrulestr } = require('rrule');

const HOUR = 3600000;

const onLeave = (person, at) => person.leave.some((l) => at >= l.from && at < l.to);

/** The shifts of one person that start in [from, to), earliest first. */
function shiftsOf(person, from, to) {
  const shifts = [];
  for (const pattern of person.patterns) {
    const starts = rrulestr(pattern.rule).all().filter((d) => d >= from && d < to);
    for (const start of starts) {
      const at = start.getTime();
      shifts.push({
        person: person.id,
        start: at,
        end: at + pattern.hours * HOUR,
        hours: pattern.hours,
        away: onLeave(person, at),
      });
    }
  }
  shifts.sort((a, b) => a.start - b.start || a.end - b.end);
  return shifts;
}

/** Drops a shift that starts before the rest time after the one before it is over. */
function withRest(shifts, restHours = 11) {
  const kept = [];
  const dropped = [];
  let free = -Infinity;
  for (const s of shifts) {
    if (s.away || s.start < free) {
      dropped.push(s);
      continue;
    }
    kept.push(s);
    free = s.end + restHours * HOUR;
  }
  return { kept, dropped };
}

module.exports = { shiftsOf, withRest, HOUR };
