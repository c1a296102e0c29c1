'use strict';
const vm = require('node:vm');

const sandboxes = new Map();

function sandbox(template) {
  const key = `${template.name}@${template.revision}`;
  let context = sandboxes.get(key);
  if (!context) {
    context = vm.createContext({ money: (n) => n.toFixed(2), upper: (s) => s.toUpperCase() }, { name: key });
    vm.runInContext(`var render = (data) => \`${template.source}\`;`, context);
    sandboxes.set(key, context);
  }
  return context;
}

exports.render = function render(template, data) {
  return sandbox(template).render(data);
};
