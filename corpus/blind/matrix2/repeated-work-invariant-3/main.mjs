class Intake {
  #blocked;
  #accepted = [];
  constructor(blocked) { this.#blocked = blocked; }

  blockedNames() {
    return new Set(this.#blocked.map((n) => n.trim().toLowerCase()));
  }

  accepts(entry) {
    return !this.blockedNames().has(entry.name.toLowerCase());
  }

  submit(entry) {
    if (!this.accepts(entry)) return false;
    this.#accepted.push(this.decorate(entry));
    return true;
  }

  decorate(entry) { return entry; }
  get accepted() { return this.#accepted; }
}

class RaceIntake extends Intake {
  #classes = [{ upTo: 17, label: 'junior' }, { upTo: 39, label: 'main' }, { upTo: 200, label: 'master' }];
  #bib = 100;

  decorate(entry) {
    const { label } = this.#classes.find((c) => entry.age <= c.upTo);
    return { ...entry, label, bib: this.#bib++ };
  }

  startList() {
    const lists = Object.groupBy(this.accepted, (e) => e.label);
    return Object.entries(lists).map(([label, es]) => `${label}: ${es.length}, first bib ${es[0].bib}`).sort();
  }
}

const SYLLABLES = ['An', 'Be', 'Co', 'Da', 'El', 'Fi', 'Gu'];
const nameOf = (n) => [n, n >> 3, n >> 6, n >> 9].map((k) => SYLLABLES[k % 7]).join('') + (n % 10);
const race = new RaceIntake(Array.from({ length: 400 }, (_, i) => `  ${nameOf(i * 13)} `));
let refused = 0;
for (let i = 0; i < 14000; i++) {
  if (!race.submit({ name: nameOf((i * 31) % 9973), age: 12 + (i * 7) % 60 })) refused++;
}
console.log(refused, race.startList());
