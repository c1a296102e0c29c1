'use strict';

const KINDS = ['town', 'village', 'harbour'];

function place(id) {
  return { id, name: `Place ${id}`, at: [id % 180, id % 90], tags: [KINDS[id % 3], id % 2 ? 'inland' : 'coast'] };
}

function fixtureModule(count) {
  const places = Array.from({ length: count }, (_, id) => place(id));
  return `// @flow\nexport default (${JSON.stringify(places)});\n`;
}

module.exports = { fixtureModule };
