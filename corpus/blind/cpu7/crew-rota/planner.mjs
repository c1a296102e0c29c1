const penalty = (shift, person) => (person.skills.includes(shift.need) ? 0 : 5) + Math.max(0, person.hours - 36);

async function* assignments(client, days) {
  for (let day = 0; day < days; day++) {
    for (const shift of await client.roster(day)) {
      yield { day, shift, person: await client.person(shift.person) };
    }
  }
}

export class Week {
  #days = new Map();
  #busy = new Map();

  add({ day, shift, person }) {
    const row = this.#days.get(day) ?? { day, shifts: 0, penalty: 0, names: [] };
    row.shifts++;
    row.penalty += penalty(shift, person);
    row.names = [...row.names, person.name].sort().slice(0, 5);
    this.#days.set(day, row);
    this.#busy.set(person.name, (this.#busy.get(person.name) ?? 0) + 1);
    return this;
  }

  get rows() {
    return [...this.#days.values()];
  }

  get busiest() {
    return [...this.#busy].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 3);
  }
}

export async function plan(client, days) {
  const week = new Week();
  for await (const assignment of assignments(client, days)) week.add(assignment);
  return week;
}
