const { rrulestr } = require('rrule');

const TEAMS = ['platform', 'billing', 'search', 'mobile', 'data', 'support'];

function standups() {
  return TEAMS.map((team, i) => ({
    team,
    rule: `DTSTART;TZID=Europe/Helsinki:2020010${i + 2}T0${8 + (i % 2)}1500\nRRULE:FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR`,
  }));
}

function agenda(from, to) {
  const entries = [];
  for (const { team, rule } of standups()) {
    for (const start of rrulestr(rule).between(from, to, true)) {
      entries.push({ team, start });
    }
  }
  return entries.sort((a, b) => a.start - b.start);
}

const week = agenda(new Date(Date.UTC(2023, 10, 20)), new Date(Date.UTC(2023, 10, 27)));
console.log(`${week.length} stand-ups in the week`);
