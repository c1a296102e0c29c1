import { dirname, resolve as pathOf } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Case } from '../case/case.ts';
import { type Binding, bindingOf, resolve } from './names.ts';
import { once } from './once.ts';
import {
  bare,
  type CallNode,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
} from './syntax.ts';

// What an imported name stands for in the other file.

const ENDINGS = ['', '.js', '.ts', '.mjs', '.cjs', '.tsx', '/index.js', '/index.ts'];

/** A function, class or initial value, and the file that it stands in. */
export interface Valued {
  file: SourceFile;
  node: Node;
}

/** Names that stand for names are followed no further than this. */
const STEPS = 8;

/**
 * What an expression stands for, through local names, `import`, `require` and tables of the program: a function, a class or an initial value. Null where
 * that is not known.
 */
export function valueBehind(c: Case, file: SourceFile, expression: Node, steps = 0): Valued | null {
  const node = bare(expression);
  if (steps > STEPS) return null;
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    return binding ? valueOfBinding(c, file, binding, steps) : null;
  }
  if (!isMember(node)) return { file, node };
  const name = propertyName(node);
  if (name === '') return null;
  return memberOf(c, file, node.object, name, steps);
}

/** The function that a name stands for in a file: its own, or one of a file beside it that it gets by `import` or `require`. */
export function functionOf(
  c: Case,
  file: SourceFile,
  id: Node,
): { file: SourceFile; node: FunctionNode } | null {
  const found = id.type === 'Identifier' ? valueBehind(c, file, id) : null;
  return found && isFunction(found.node) ? { file: found.file, node: found.node } : null;
}

function valueOfBinding(c: Case, file: SourceFile, binding: Binding, steps: number): Valued | null {
  const { node } = binding;
  if (isFunction(node) || node.type === 'ClassDeclaration') return { file, node };
  const declaration = file.parents.get(node);
  if (declaration?.type === 'ImportDeclaration') {
    const other = opened(c, file, declaration.source.value);
    const name =
      node.type === 'ImportDefaultSpecifier'
        ? 'default'
        : node.type === 'ImportSpecifier'
          ? node.imported.type === 'Identifier'
            ? node.imported.name
            : node.imported.value
          : '';
    return other && name !== '' ? exported(c, other, name, steps + 1) : null;
  }
  if (node.type !== 'VariableDeclarator' || binding.iterates) return null;
  // `const { settle: run } = require('./settle')`
  if (node.id.type === 'ObjectPattern') {
    const property = node.id.properties.find(
      (one) =>
        one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === binding.name,
    );
    const key =
      property?.type === 'ObjectProperty' && property.key.type === 'Identifier' ? property.key.name : '';
    return node.init && key !== '' ? memberOf(c, file, node.init, key, steps) : null;
  }
  if (!binding.init) return null;
  const required = requiredBy(c, file, binding.init);
  return required
    ? exported(c, required, 'default', steps + 1)
    : valueBehind(c, file, binding.init, steps + 1);
}

/** What a property of an object literal, a class, an imported module or what `require` gives stands for. */
function memberOf(c: Case, file: SourceFile, object: Node, name: string, steps: number): Valued | null {
  const of = bare(object);
  const binding = bindingOf(file, of);
  const source =
    binding?.node.type === 'ImportNamespaceSpecifier' ? file.parents.get(binding.node) : undefined;
  const module =
    source?.type === 'ImportDeclaration'
      ? opened(c, file, source.source.value)
      : (requiredBy(c, file, of) ?? (binding?.init ? requiredBy(c, file, binding.init) : null));
  if (module) return exported(c, module, name, steps + 1);
  const held = valueBehind(c, file, of, steps + 1);
  return held && memberOfValue(c, held, name, steps);
}

/** A property of an object literal, of a class or what it inherits, of what `new` or a function of the program makes. */
function memberOfValue(c: Case, held: Valued, name: string, steps: number): Valued | null {
  const { file, node } = held;
  if (steps > STEPS) return null;
  const own = propertyOf(node, name);
  if (own) return valueBehind(c, file, own, steps + 1);
  const further =
    node.type === 'NewExpression'
      ? node.callee
      : (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') && node.superClass
        ? node.superClass
        : null;
  const above = further
    ? valueBehind(c, file, further, steps + 1)
    : isCall(node)
      ? returnedBy(c, file, node, steps)
      : null;
  return above && above.node !== node ? memberOfValue(c, above, name, steps + 1) : null;
}

/** The object literal that a call of a function of the program gives. */
function returnedBy(c: Case, file: SourceFile, call: CallNode, steps: number): Valued | null {
  const maker = valueBehind(c, file, call.callee, steps + 1);
  if (!maker || !isFunction(maker.node)) return null;
  const { body } = maker.node;
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : null;
  const given = last?.type === 'ReturnStatement' ? last.argument : last === null ? body : null;
  return given ? valueBehind(c, maker.file, given, steps + 1) : null;
}

function propertyOf(object: Node, name: string): Node | null {
  const members =
    object.type === 'ObjectExpression'
      ? object.properties
      : object.type === 'ClassDeclaration' || object.type === 'ClassExpression'
        ? object.body.body
        : [];
  for (const one of members) {
    if (!('key' in one)) continue;
    const { key } = one;
    const own = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : '';
    const isComputed = 'computed' in one && one.computed === true;
    if (own !== name || isComputed) continue;
    if (isFunction(one)) return one;
    return 'value' in one && one.value ? (one.value as Node) : null;
  }
  return null;
}

/** The file of `require('./path')`. */
function requiredBy(c: Case, file: SourceFile, expression: Node): SourceFile | null {
  const call = bare(expression);
  if (!isCall(call) || call.callee.type !== 'Identifier' || call.callee.name !== 'require') return null;
  const [path] = call.arguments;
  return path?.type === 'StringLiteral' ? opened(c, file, path.value) : null;
}

function opened(c: Case, file: SourceFile, from: string): SourceFile | null {
  if (!from.startsWith('.')) return null;
  const path = pathOf(dirname(file.path), from);
  // TypeScript is imported by the name that its JavaScript would have.
  const other = path.replace(/\.([cm]?)js$/, '.$1ts');
  for (const one of other === path ? [path] : [path, other])
    for (const ending of ENDINGS) {
      const found = c.parsed(pathToFileURL(one + ending).href);
      if (found) return found;
    }
  return null;
}

/** What a file gives by a name. */
function exported(c: Case, file: SourceFile, name: string, steps: number): Valued | null {
  if (steps > STEPS) return null;
  const { named, from } = exportsOf(file);
  const found = named.get(name);
  if (found) {
    const other = found.from === null ? null : opened(c, file, found.from);
    if (found.from !== null) return other && exported(c, other, found.name, steps + 1);
    return found.node ? valueBehind(c, file, found.node, steps + 1) : null;
  }
  if (name !== 'default')
    for (const path of from) {
      const other = opened(c, file, path);
      const further = other && exported(c, other, name, steps + 1);
      if (further) return further;
    }
  const node = file.functions.find((one) => functionName(file, one) === name);
  return node ? { file, node } : null;
}

interface Exports {
  /** By the name that others know it by; `from`: of another file, by its `name` there. */
  named: Map<string, { node: Node | null; from: string | null; name: string }>;
  /** Files all of whose names are given on. */
  from: string[];
}

const exportsOf = once((file: SourceFile): Exports => {
  const named: Exports['named'] = new Map();
  const from: string[] = [];
  const add = (name: string, node: Node | null, of: string | null = null, there = name) =>
    named.set(name, { node, from: of, name: there });
  for (const node of file.program.body) {
    if (node.type === 'ExportDefaultDeclaration') add('default', node.declaration);
    else if (node.type === 'ExportAllDeclaration') from.push(node.source.value);
    else if (node.type === 'ExportNamedDeclaration') {
      const { declaration } = node;
      if (declaration?.type === 'VariableDeclaration') {
        for (const one of declaration.declarations)
          if (one.id.type === 'Identifier') add(one.id.name, one.init ?? null);
      } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier')
        add(declaration.id.name, declaration);
      for (const one of node.specifiers)
        if (one.type === 'ExportSpecifier') {
          const name = one.exported.type === 'Identifier' ? one.exported.name : one.exported.value;
          add(
            name,
            one.local,
            node.source?.value ?? null,
            one.local.type === 'Identifier' ? one.local.name : name,
          );
        }
    }
  }
  for (const node of file.nodes) {
    if (node.type !== 'AssignmentExpression' || !isMember(node.left)) continue;
    const name = propertyName(node.left);
    const object = bare(node.left.object);
    const isExports =
      (object.type === 'Identifier' && object.name === 'exports') ||
      (isMember(object) && propertyName(object) === 'exports');
    if (isExports && name !== '' && name !== '__esModule') add(name, node.right);
    if (object.type !== 'Identifier' || object.name !== 'module' || name !== 'exports') continue;
    add('default', node.right);
    const given = bare(node.right);
    if (given.type === 'ObjectExpression')
      for (const one of given.properties)
        if ('key' in one && one.key.type === 'Identifier' && !one.computed)
          add(one.key.name, one.type === 'ObjectProperty' ? one.value : one);
  }
  return { named, from };
});
