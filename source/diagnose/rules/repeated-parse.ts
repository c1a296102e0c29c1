import type { Case } from '../case/case.ts';
import { followCopy } from '../facts/copy-use.ts';
import { resolve } from '../facts/names.ts';
import {
  bare,
  calleeName,
  contains,
  isCall,
  isFunction,
  isLiteral,
  isMember,
  type Node,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Rule, shortened } from '../rule.ts';
import { constructions } from './construction.ts';
import { cached, hoisted } from './construction-code.ts';
import { calleeText, type SourcedUnit } from './sites.ts';

const PARSERS =
  /^(JSON\.parse|yaml\.(load|parse)|YAML\.parse|toml\.parse|ini\.parse|parseYaml|querystring\.parse)$/;

/** The same text parsed, or the same file read, again and again. */
export const repeatedParse: Rule = {
  name: 'repeated-parse',
  strategy: 'caching',
  find: (c) =>
    constructions(c, {
      what(_, unit, node) {
        if (!isCall(node) || !node.arguments[0]) return null;
        const { file } = unit;
        const text = calleeText(file, node);
        if (PARSERS.test(text) && unchanging(c, unit, node, node.arguments[0]))
          return `the result of \`${text}\` for \`${shortened(textOf(file, node.arguments[0]), 60)}\``;
        if (
          /(^|\.)readFileSync$/.test(text) &&
          !parsedHere(file, node) &&
          unchanging(c, unit, node, node.arguments[0])
        )
          return `the content of \`${shortened(textOf(file, node.arguments[0]), 60)}\``;
        return null;
      },
      frames: /^(readFileSync|openSync|tryReadSync|closeSync)$/,
      confidence: 0.88,
      constant: 'parsed',
      proposal: (what) =>
        `Keep ${what}: read and parse it once, when the module loads or on first use, and again only when it has changed (a time stamp, fs.watch).`,
      tradeOffs: [
        'Staleness: decide when to discard the cached value.',
        'All callers share one object: freeze it, or copy what changes.',
        'Memory: the parsed value stays in memory.',
      ],
      // What is written to cannot be one value for all.
      code: (c, unit, node) => {
        const { fields, deep } = followCopy(c, unit, node);
        return fields.size > 0 || deep
          ? null
          : (hoisted(unit, node, 'parsed') ?? cached(unit, node, 'parsed'));
      },
    }),
};

/** The parser around it speaks for both: what it gives is what is to be kept. */
function parsedHere(file: SourceFile, node: Node): boolean {
  for (let at = file.parents.get(node); at && (isCall(at) || isMember(at)); at = file.parents.get(at))
    if (isCall(at) && PARSERS.test(calleeText(file, at))) return true;
  return false;
}

/** A text that is the same each time: of the module, or made outside the loop; never a parameter or the loop's element. */
function unchanging(c: Case, unit: SourcedUnit, call: Node, argument: Node): boolean {
  const { file } = unit;
  const node = bare(argument);
  if (/^(__dirname|__filename|import\.meta\.\w+)$/.test(textOf(file, node))) return true;
  if (node.type === 'TemplateLiteral')
    return node.expressions.every((one) => unchanging(c, unit, call, one as Node));
  if (isLiteral(node)) return true;
  if (node.type === 'BinaryExpression')
    return unchanging(c, unit, call, node.left) && unchanging(c, unit, call, node.right);
  if (isCall(node)) {
    const name = calleeName(node);
    if (!/^(readFileSync|join|resolve|toString|fileURLToPath|cwd)$/.test(name)) return false;
    return (
      node.arguments.every((one) => unchanging(c, unit, call, one)) &&
      (name !== 'toString' || unchanging(c, unit, call, rootOf(node)))
    );
  }
  if (node.type === 'NewExpression') return node.arguments.every((one) => unchanging(c, unit, call, one));
  const root = rootOf(node);
  if (root.type === 'ThisExpression') return c.loopsAround(unit, call).length > 0;
  if (root.type !== 'Identifier') return false;
  const binding = resolve(file, root);
  if (!binding) return /^(__dirname|__filename|process)$/.test(root.name);
  const loop = c.loopsAround(unit, call).at(-1);
  if (isFunction(unit.node) && contains(unit.node, binding.node)) {
    if (
      binding.init &&
      binding.constant &&
      (isCall(bare(binding.init)) || /Literal$/.test(bare(binding.init).type))
    )
      return unchanging(c, unit, call, binding.init);
    return loop !== undefined && !contains(loop, binding.node) && node.type === 'Identifier';
  }
  return binding.constant && (loop === undefined || !contains(loop, binding.node)) && !binding.iterates;
}
