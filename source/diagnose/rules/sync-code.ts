import { edited, freshName, replace, template } from '../code/edit.ts';
import { bindingOf } from '../facts/names.ts';
import {
  type CallNode,
  calleeName,
  isCall,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { statementOf } from './sites.ts';

// Code that calls the asynchronous twin of a synchronous function.

/** Node's modules whose functions take a callback where their `Sync` twins return. */
const CALLBACKS = /^(crypto|zlib|child_process|dns)$/;

/** The statement of a synchronous call with the asynchronous one in its place: same namespace, same arguments, the file's own way to import. */
export function asyncCode(file: SourceFile, call: CallNode): CodeChange | null {
  const sync = calleeName(call);
  // There is no `spawn` that gives the output: `execFile` takes the same arguments.
  const name = sync === 'spawnSync' ? 'execFile' : sync.replace(/Sync$/, '');
  const receiver = receiverOf(call);
  const from = moduleOf(file, receiver ?? call.callee);
  const given = call.arguments.map((one) => textOf(file, one)).join(', ');
  const [head, text] = awaited(file, name, given, receiver && textOf(file, receiver), from);
  const parent = file.parents.get(call);
  const within = (isMember(parent) && parent.object === call) || (isCall(parent) && parent.callee === call);
  const statement = statementOf(file, call);
  const after = edited(file, statement, [replace(call, within ? `(${text})` : text)]);
  return template(file, statement, head + after);
}

/** What stands before the statement, and the expression in place of the call. */
function awaited(
  file: SourceFile,
  name: string,
  given: string,
  namespace: string | null,
  from: string | null,
): [head: string, text: string] {
  const bring = (what: string, module: string) =>
    file.program.sourceType === 'module'
      ? `import { ${what} } from '${module}';\n`
      : `const { ${what} } = require('${module}');\n`;
  if (from === 'fs' || (from === null && OF_FILES.test(name))) {
    const own = name === 'exists' ? 'access' : name;
    const text = `await ${own}(${given})`;
    return [
      `${bring(own, 'node:fs/promises')}\n`,
      name === 'exists' ? `${text}.then(() => true, () => false)` : text,
    ];
  }
  // Packages give promises of their own (`bcrypt.hash`).
  if (from !== null && !CALLBACKS.test(from))
    return ['', `await ${namespace === null ? name : `${namespace}.${name}`}(${given})`];
  const promised = freshName(file, `${name}Async`);
  const original = namespace === null ? name : `${namespace}.${name}`;
  const beside = namespace === null && from !== null ? bring(name, `node:${from}`) : '';
  return [
    `${bring('promisify', 'node:util')}${beside}\nconst ${promised} = promisify(${original});\n\n`,
    `await ${promised}(${given})`,
  ];
}

const OF_FILES =
  /^(readFile|writeFile|appendFile|readdir|l?stat|access|mkdir|mkdtemp|unlink|rename|copyFile|rm|rmdir|exists|realpath|cp)$/;

/** The module that a namespace or function comes from, `node:` taken off; null where the file does not show it. */
function moduleOf(file: SourceFile, node: Node): string | null {
  const direct = required(node);
  if (direct !== null) return direct;
  const binding = bindingOf(file, node);
  if (!binding) return null;
  const declaration = file.parents.get(binding.node);
  if (declaration?.type === 'ImportDeclaration') return bareName(declaration.source.value);
  return binding.node.type === 'VariableDeclarator' && binding.node.init ? required(binding.node.init) : null;
}

/** `crypto` of `require('node:crypto')`. */
function required(node: Node): string | null {
  if (!isCall(node) || calleeName(node) !== 'require') return null;
  const [name] = node.arguments;
  return name?.type === 'StringLiteral' ? bareName(name.value) : null;
}

const bareName = (module: string) => module.replace(/^node:/, '');
