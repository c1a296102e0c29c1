'use strict';
const { chunked } = require('./sample');
const { LineLexer } = require('./lexer');
const { TreeBuilder, person, child } = require('./tree');

const surnames = new Map();
const firstChildren = [];
let age = 0;
let dated = 0;
let notes = 0;
let people = 0;
let families = 0;
let children = 0;

function onPerson(id, node) {
  const who = person(node);
  people++;
  surnames.set(who.surname, (surnames.get(who.surname) ?? 0) + 1);
  if (who.note) notes++;
  if (who.born && who.died) {
    age += who.died.year - who.born.year;
    dated++;
  }
}

function onFamily(id, node) {
  families++;
  children += node.children.filter((c) => c.tag === 'CHIL').length;
  if (firstChildren.length < 3) firstChildren.push(child(node, 'CHIL').value);
}

const HANDLERS = { INDI: onPerson, FAM: onFamily };
const tree = new TreeBuilder((id, node) => HANDLERS[node.tag]?.(id, node));
const lexer = new LineLexer((line) => tree.add(line));
for (const chunk of chunked(190000, 4096)) lexer.feed(chunk);

console.log(`${lexer.number - 1} lines, ${people} people, ${notes} notes`);
console.log([...surnames].sort(([a], [b]) => a.localeCompare(b)).map(([n, c]) => `${n} ${c}`).join(', '));
console.log(`mean age ${(age / dated).toFixed(1)}, ${families} families, ${children} children, first ${firstChildren.join(' ')}`);
