'use strict';

const REQUIRE = /\brequire\('([^']+)'\)/g;

/** Modules that an entry needs, those needed first in front. */
function graph(files, entry) {
  const order = [];
  const state = new Map();
  const visit = (path, from) => {
    const seen = state.get(path);
    if (seen === 'done') return;
    if (seen === 'open') throw new Error(`circle through ${path}`);
    const text = files.get(path);
    if (text === undefined) throw new Error(`${from}: cannot find ${path}`);
    state.set(path, 'open');
    for (const [, wanted] of text.matchAll(REQUIRE)) visit(wanted, path);
    state.set(path, 'done');
    order.push(path);
  };
  visit(entry, '(entry)');
  return order;
}

function link(files, entry) {
  const order = graph(files, entry);
  const ids = new Map(order.map((path, i) => [path, i]));
  const parts = order.map((path) => {
    const body = files.get(path).replace(REQUIRE, (_, wanted) => `load(${ids.get(wanted)})`);
    return `function (exports, load) {${body}}`;
  });
  const text = `globalThis.widgets = (function (modules, entry) {
  var cache = [];
  function load(id) {
    if (!cache[id]) { cache[id] = {}; modules[id](cache[id], load); }
    return cache[id];
  }
  return load(entry);
})([${parts.join(',\n')}], ${ids.get(entry)})`;
  return { text, modules: order.length };
}

module.exports = { link };
