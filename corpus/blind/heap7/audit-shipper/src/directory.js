const TEAMS = ['billing', 'support', 'risk', 'retail', 'legal', 'ops'];

export class Directory {
  constructor(count) {
    this.people = Array.from({ length: count }, (_, i) => ({
      login: `u${10000 + i}`,
      name: `Person ${i}`,
      team: TEAMS[i % TEAMS.length],
      grants: Array.from({ length: 5 }, (_, g) => ({ scope: `${TEAMS[(i + g) % TEAMS.length]}:${g % 2 ? 'read' : 'write'}`, until: 20270000 + g })),
    }));
  }

  at(index) {
    return this.people[index % this.people.length];
  }
}
