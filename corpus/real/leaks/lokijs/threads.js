'use strict';
const Loki = require('lokijs');

const db = new Loki('forum.db');
const discussions = db.addCollection('discussions', { indices: ['group'] });
let opened = 0;

function load(count) {
  for (let i = 0; i < count; i++) discussions.insert({ group: i % 20, title: `Discussion ${i}`, closed: i % 5 === 0, at: i });
}

function openPage(n) {
  const view = discussions.addDynamicView(`page-${n}`);
  view.applyFind({ group: n % 20 });
  view.applyFind({ closed: false });
  view.applySimpleSort('at', true);
  opened++;
  return view.data().slice(0, 20).map(({ title }) => title);
}

module.exports = { load, openPage, pages: () => opened };
