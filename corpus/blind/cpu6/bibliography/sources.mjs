const FAMILY = ['Garcia', 'McDonald', 'Okafor', 'Lindqvist', "O'Brien", 'Nakamura', 'DeWitt', 'Rossi', 'Haddad', 'Kowalski'];
const BODIES = ['WHO', 'UNESCO', 'LEAGUE OF NATIONS', 'EUROPEAN PARLIAMENT', 'UNITED STATES CONGRESS', 'US GEOLOGICAL SURVEY', 'NATIONAL RESEARCH COUNCIL'];
const WORDS = 'the of notes on river sediment archive early methods for counting birds trade and song letters'.split(' ');

export class Shuffler {
  #state;
  constructor(seed) {
    this.#state = seed;
  }
  below(n) {
    this.#state = (this.#state * 69621) % 2147483647;
    return this.#state % n;
  }
  one(list) {
    return list[this.below(list.length)];
  }
  some(list, n) {
    return Array.from({ length: n }, () => this.one(list));
  }
}

export function* entries(count, rnd = new Shuffler(5501)) {
  for (let i = 0; i < count; i++) {
    const year = 1900 + rnd.below(124);
    const title = rnd.some(WORDS, 4 + rnd.below(6)).join(' ');
    const pages = `pp. ${rnd.below(200)}-${200 + rnd.below(90)}`;
    if (i % 9 === 7) {
      // institutional authors; about every second has its year at the end, as in the old catalogue
      const body = rnd.one(BODIES);
      yield rnd.below(2) ? `${body} (${year}). ${title}.` : `${body}: ${title}. ${year}.`;
    } else {
      const people = rnd.some(FAMILY, 1 + rnd.below(3)).map((f) => `${f} ${'ABCDEJKLM'[rnd.below(9)]}.`);
      yield `${people.join(' ')} (${year}). ${title}. ${rnd.one(['J. Hist.', 'Proc. Roy. Soc.', 'Ann. Bot.'])} ${pages}`;
    }
  }
}
