import { createHash } from 'node:crypto';
import _generate from '@babel/generator';
import { parse } from '@babel/parser';
import _traverse from '@babel/traverse';
import { dropDebug, fold, unusedImports } from './passes.mjs';
import { modules } from './sources.mjs';

const traverse = _traverse.default ?? _traverse;
const generate = _generate.default ?? _generate;

const stats = { folded: 0, dropped: 0, imports: 0 };
const visitor = traverse.visitors.merge([fold(stats), dropDebug(stats)]);
const graph = new Map();

function transform({ name, code }) {
  const ast = parse(code, { sourceType: 'module', sourceFilename: name });
  let program;
  traverse(ast, {
    Program: {
      enter(path) {
        program = path;
        path.traverse(visitor);
        path.skip();
      },
    },
  });
  unusedImports(program, stats);
  graph.set(name, program.node.body.filter((node) => node.type === 'ImportDeclaration').map((node) => node.source.value.slice(2)));
  return generate(ast, { comments: false, compact: false }, code).code;
}

/** Modules after those they import; circles are cut where they are met. */
function order(graph) {
  const state = new Map();
  const sorted = [];
  for (const root of graph.keys()) {
    if (state.has(root)) continue;
    const stack = [{ name: root, next: 0 }];
    state.set(root, 'open');
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const imports = graph.get(top.name);
      if (top.next < imports.length) {
        const name = imports[top.next++];
        if (graph.has(name) && !state.has(name)) {
          state.set(name, 'open');
          stack.push({ name, next: 0 });
        }
      } else {
        state.set(top.name, 'done');
        sorted.push(top.name);
        stack.pop();
      }
    }
  }
  return sorted;
}

let before = 0;
let after = 0;
const output = new Map();
for (const module of modules(Number(process.argv[2] ?? 70))) {
  const code = transform(module);
  before += module.code.length;
  after += code.length;
  output.set(module.name, code);
}
const sum = createHash('sha256');
for (const name of order(graph)) sum.update(name).update(output.get(name));
console.log(`${output.size} modules, ${before} -> ${after} characters`);
console.log(stats, sum.digest('hex').slice(0, 12));
