'use strict';

const stems = ['amoxi', 'levo', 'meto', 'salbu', 'predni', 'omep', 'parace', 'ibu', 'cita', 'warfa', 'simva', 'doxy', 'ator', 'bisop', 'cefa', 'diclo', 'eryth', 'feno', 'glicl', 'hydro', 'keto', 'losar'];
const tails = ['cillin', 'thyrox', 'prolol', 'tamol', 'solone', 'razole', 'profen', 'lopram', 'statin', 'cycline'];
const branches = {
  N01: { name: 'Bridge Street', controlled: true },
  N02: { name: 'Infirmary Gate', controlled: true },
  N03: { name: 'Harbour Parade', controlled: false },
  N04: { name: 'Old Tollhouse', controlled: false },
};

class Formulary {
  constructor() {
    this.lines = [];
    for (const stem of stems) {
      for (const tail of tails) {
        const i = this.lines.length;
        this.lines.push({
          code: `${stem.slice(0, 3)}${tail.slice(0, 3)}${100 + i}`.toUpperCase(),
          name: stem + tail,
          forms: i % 3 ? ['tablet', 'suspension'] : ['capsule', 'inhaler', 'tablet'],
          maxDaily: 500 + (i % 26) * 90,
          controlled: i % 13 === 0,
        });
      }
    }
    this.byCode = new Map(this.lines.map((l) => [l.code, l]));
  }

  stockedAt(branch) {
    return this.lines.filter((line) => branches[branch].controlled || !line.controlled);
  }

  label(item) {
    const line = this.byCode.get(item.code);
    return `${line.name} ${item.form} ${item.dose}mg, ${item.times} a day for ${item.days} days`;
  }
}

exports.branches = branches;
exports.plugin = {
  name: 'formulary',
  register(server) {
    server.decorate('server', 'formulary', new Formulary());
    server.app.tally = { dispensed: 0, refused: 0 };
  },
};
