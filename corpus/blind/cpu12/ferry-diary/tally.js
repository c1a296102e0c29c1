'use strict';
const { pipeline } = require('node:stream/promises');
const { diary } = require('./diary');
const { toLines, toEvents } = require('./stages');

class Tally {
  piers = new Map();
  rose = new Uint32Array(8);
  aboard = 0;
  most = 0;
  notes = new Map();

  on = {
    landing: (e) => {
      let pier = this.piers.get(e.pier);
      if (!pier) this.piers.set(e.pier, (pier = { landings: 0, on: 0, off: 0, bikes: 0 }));
      pier.landings++;
      pier.on += e.on;
      pier.off += e.off;
      pier.bikes += e.bikes;
      this.aboard = Math.min(400, Math.max(0, this.aboard + e.on - e.off));
      this.most = Math.max(this.most, this.aboard);
    },
    wind: (e) => {
      this.rose[Math.round(e.from / 45) % 8] += e.kn;
    },
    note: (e) => {
      const what = e.text.slice(e.text.indexOf(': ') + 2).replace(/\d+/, 'n');
      this.notes.set(what, (this.notes.get(what) ?? 0) + 1);
    },
  };
}

async function main() {
  const tally = new Tally();
  await pipeline(
    diary(800000),
    toLines,
    toEvents,
    async function (source) {
      for await (const events of source) for (const e of events) tally.on[e.type](e);
    },
  );
  const table = [...tally.piers].map(([name, p]) => ({ name, ...p })).sort((a, b) => b.on - a.on);
  for (const p of table) console.log(`${p.name.padEnd(9)} ${p.landings} landings, on ${p.on}, off ${p.off}, bikes ${p.bikes}`);
  console.log(`most aboard ${tally.most}; wind ${[...tally.rose].join(' ')}`);
  console.log([...tally.notes].map(([k, v]) => `${k}: ${v}`).join('; '));
}

main();
