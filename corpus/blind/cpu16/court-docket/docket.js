const DIVISIONS = ['CV', 'CR', 'FA', 'PR', 'SC'];
const KINDS = ['motion', 'affidavit', 'order', 'notice', 'exhibit', 'brief'];
const SURNAMES = ['Okafor', 'Lindqvist', 'Baptiste', 'Moran', 'Szabo', 'Ferreira', 'Haddad', 'Nakamura', 'Quill', 'Abernathy'];

function dice(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
}

export class Docket {
  #matters = new Map();
  #calendar = new Map();

  constructor(term) {
    this.term = term;
  }

  static opening({ term, matters }) {
    const docket = new Docket(term);
    const roll = dice(term);
    for (let i = 0; i < matters; i++) {
      const division = DIVISIONS[roll(DIVISIONS.length)];
      const number = `${term}-${division}-${String(1000 + i)}`;
      const filings = [];
      const count = 170 + roll(140);
      for (let f = 0; f < count; f++) {
        filings.push({
          seq: f + 1,
          kind: KINDS[roll(KINDS.length)],
          filedBy: { name: SURNAMES[roll(SURNAMES.length)], bar: 40000 + roll(9000), role: roll(2) ? 'counsel' : 'pro se' },
          filedOn: `${term}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`,
          pages: 1 + roll(60),
          sealed: roll(20) === 0,
          stamps: [`rcvd-${roll(9999)}`, `scan-${roll(9999)}`],
        });
      }
      docket.#matters.set(number, {
        number,
        division,
        caption: `${SURNAMES[roll(10)]} v. ${SURNAMES[roll(10)]}`,
        judge: SURNAMES[roll(10)],
        parties: Array.from({ length: 2 + roll(4) }, (_, p) => ({ id: p, name: SURNAMES[roll(10)], side: p % 2 ? 'respondent' : 'petitioner' })),
        filings,
        hearings: [],
      });
    }
    return docket;
  }

  numbers() {
    return [...this.#matters.keys()];
  }

  find(number) {
    return this.#matters.get(number);
  }

  setHearing(matter, hearing) {
    matter.hearings.push(hearing);
    if (matter.hearings.length > 6) matter.hearings.shift();
    const day = this.#calendar.get(hearing.date) ?? [];
    day.push({ number: matter.number, caption: matter.caption, time: hearing.time, room: hearing.room });
    if (day.length > 40) day.shift();
    this.#calendar.set(hearing.date, day);
  }

  list(date) {
    return [...(this.#calendar.get(date) ?? [])].sort((a, b) => a.time.localeCompare(b.time) || a.room - b.room);
  }
}
