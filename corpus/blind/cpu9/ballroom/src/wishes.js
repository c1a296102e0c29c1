import { hour, weekday } from './wallclock.js';

const all = (...tests) => (lesson) => tests.every((t) => t(lesson));
const evening = (lesson) => hour(lesson.starts) >= 18;
const style = (...names) => (lesson) => names.includes(lesson.name);
const notOn = (...days) => (lesson) => !days.includes(weekday(lesson.starts));
const short = (lesson) => lesson.minutes <= 60;

export const profiles = [
  all(style('tango', 'waltz'), evening),
  all(evening, style('salsa', 'swing', 'tango')),
  all(short, notOn('Sat', 'Sun'), style('ballet', 'waltz')),
  all(style('swing'), short),
  all(evening, short),
];
