'use strict';

const FIELDS = {
  Program: ['body'], Block: ['body'], Function: ['id', 'params', 'body'], Let: ['id', 'init'],
  If: ['test', 'body', 'otherwise'], While: ['test', 'body'], Return: ['value'], Expression: ['value'],
  Call: ['callee', 'args'], Binary: ['left', 'right'], Name: [], Literal: [],
};
const PLAIN = ['0', '1', '2', '10', '100'];

function documented(context) {
  return {
    Function(node) {
      const notes = context.view.commentsBefore(node);
      if (notes.length === 0) context.report(node, `'${node.id.name}' has no description`);
      else if (!/^[A-Z]/.test(notes[0].text)) context.report(node, 'description should start with a capital');
    },
  };
}

function numbersExplained(context) {
  return {
    Let(node) {
      const { init } = node;
      if (init.type !== 'Literal' || init.kind !== 'number' || PLAIN.includes(init.value)) return;
      if (!context.view.commentsBefore(node).some((c) => c.text.includes(node.id.name))) {
        context.report(init, `say where ${init.value} comes from`);
      }
    },
  };
}

function openTasks(context) {
  const look = (node) => {
    for (const note of context.view.commentsBefore(node)) {
      const task = /^(TODO|FIXME)\((\w+)\)/.exec(note.text);
      if (task) context.report(note, `${task[1]} of ${task[2]}`);
    }
  };
  return { Let: look, If: look, While: look, Return: look, Expression: look };
}

function unusedNames(context) {
  const scopes = [];
  const open = () => scopes.push(new Map());
  const close = () => {
    for (const [name, entry] of scopes.pop()) if (entry.uses === 0) context.report(entry.node, `'${name}' is never read`);
  };
  const declare = (id) => scopes[scopes.length - 1].set(id.name, { node: id, uses: 0 });
  return {
    Program: open,
    'Program:exit': close,
    Block: open,
    'Block:exit': close,
    'Let:exit': (node) => declare(node.id),
    Name(node, parent) {
      if (parent.id === node || parent.type === 'Function') return;
      for (let i = scopes.length - 1; i >= 0; i--) {
        const entry = scopes[i].get(node.name);
        if (entry) {
          entry.uses++;
          return;
        }
      }
    },
  };
}

function nesting(context) {
  let depth = 0;
  const enter = (node) => {
    if (++depth > 3) context.report(node, `nested ${depth} deep`);
  };
  const leave = () => depth--;
  return { If: enter, 'If:exit': leave, While: enter, 'While:exit': leave };
}

function runRules(rules, tree, context) {
  const listeners = new Map();
  for (const [id, create] of Object.entries(rules)) {
    const scoped = { view: context.view, report: (node, message) => context.report(id, node, message) };
    for (const [selector, fn] of Object.entries(create(scoped))) {
      if (!listeners.has(selector)) listeners.set(selector, []);
      listeners.get(selector).push(fn);
    }
  }
  const fire = (selector, node, parent) => {
    const list = listeners.get(selector);
    if (list) for (const fn of list) fn(node, parent);
  };
  const visit = (node, parent) => {
    fire(node.type, node, parent);
    for (const field of FIELDS[node.type]) {
      const child = node[field];
      if (Array.isArray(child)) for (const item of child) visit(item, node);
      else if (child) visit(child, node);
    }
    fire(`${node.type}:exit`, node, parent);
  };
  visit(tree, null);
}

module.exports = { rules: { documented, numbersExplained, openTasks, unusedNames, nesting }, runRules };
