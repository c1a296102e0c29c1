'use strict';

// Board by the tea tent: says who leads, and calls out a change at the top.
class Announcer {
  constructor(standings) {
    this.standings = standings;
    this.lastLeader = null;
    this.calls = [];
    standings.on('scored', (flier, points) => this.onScore(flier, points));
  }

  onScore(flier, points) {
    if (points > 97) this.calls.push(`${flier.name} flies a ${points}!`);
    const { leader } = this.standings;
    if (leader.bib === this.lastLeader) return;
    this.lastLeader = leader.bib;
    this.calls.push(`${leader.name} takes the lead with ${leader.points}`);
  }

  roundUp(round) {
    const { standings } = this;
    return `round ${round}: ${standings.podium().join(', ')}`;
  }
}

class Jury {
  constructor(rand) {
    this.rand = rand;
    this.faultNames = ['tangle', 'grounded', 'late'];
  }

  *mark(bibs) {
    for (const bib of bibs) {
      const figures = Array.from({ length: 5 }, () => Math.floor(this.rand() * 100)).sort((a, b) => a - b);
      const kept = figures.slice(1, -1); // best and worst mark do not count
      const points = Math.round(kept.reduce((s, n) => s + n, 0) / kept.length);
      const faults = this.faultNames.filter(() => this.rand() < 0.04);
      yield { bib, points, faults };
    }
  }
}

module.exports = { Announcer, Jury };
