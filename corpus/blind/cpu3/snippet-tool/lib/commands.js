'use strict';
const { snippets } = require('./store');
const { diagnose } = require('./diagnose');

module.exports = {
  list({ tag, limit }) {
    const hits = snippets().filter((s) => s.tags.includes(tag));
    for (const s of hits.slice(0, Number(limit))) console.log(s.id.padEnd(8), s.title);
    console.log(`${hits.length} snippets`);
  },
  check() {
    for (const s of snippets().slice(0, 20)) for (const message of diagnose(s.source)) console.log(s.id, message);
  },
};
