import { applyEdits, dedent, languageOf, replace, shownRoot } from '../code/edit.ts';
import { functionAt } from '../facts/function-places.ts';
import { type CallNode, calleeName, contains, type FunctionNode, isCall, textOf } from '../facts/syntax.ts';
import type { CodeChange, CpuSubject } from '../finding.ts';
import type { WaitsCase } from './case.ts';

// Calls that block the event loop, and the same without blocking.

/** Functions of Node that block, each with the module whose function without `Sync` does the same beside the event loop. */
const MODULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:pbkdf2|scrypt|hkdf|generateKeyPair|generatePrime|checkPrime)Sync$/, 'node:crypto'],
  [/^(?:gzip|gunzip|deflate|inflate|deflateRaw|inflateRaw|unzip|brotli\w+|zstd\w+)Sync$/, 'node:zlib'],
  [/^(?:exec|execFile)Sync$/, 'node:child_process'],
  [/^(?:readFile|writeFile|appendFile|readdir|stat|lstat|copyFile|cp|rm|mkdir)Sync$/, 'node:fs/promises'],
];

/** A call that blocks within a function, and the code without it; null where there is none. */
export function withoutSync(
  c: WaitsCase,
  { url, line, column, name }: CpuSubject,
): { name: string; code: CodeChange } | null {
  const read = line === null ? null : c.sources.read(url, line, column);
  const file = read && c.parsed(read.path, read.text);
  if (!read || !file || read.line === null) return null;
  const fn = functionAt(file, read.line, read.column, name);
  const call =
    fn &&
    file.nodes.find(
      (node): node is CallNode => isCall(node) && contains(fn, node) && moduleOf(node) !== null,
    );
  if (!fn || !call) return null;
  const from = moduleOf(call)!;
  const plain = calleeName(call).replace(/Sync$/, '');
  const given = call.arguments.map((one) => textOf(file, one)).join(', ');
  const asked = from === 'node:fs/promises' ? plain : `promisify(${plain})`;
  const root = shownRoot(file, fn);
  const edits = [replace(call, `(await ${asked}(${given}))`), ...asAsync(fn)];
  const imports = `import { ${plain} } from '${from}';\n${from === 'node:fs/promises' ? '' : "import { promisify } from 'node:util';\n"}`;
  return {
    name: calleeName(call),
    code: {
      before: dedent(file, root, textOf(file, root)),
      after: `${imports}\n${dedent(file, root, applyEdits(file, { start: root.start!, end: root.end! }, edits))}`,
      language: languageOf(file.path),
      exact: false,
    },
  };
}

const moduleOf = (call: CallNode): string | null =>
  MODULES.find(([names]) => names.test(calleeName(call)))?.[1] ?? null;

/** `async` before a function that is not yet. */
function asAsync(fn: FunctionNode) {
  return fn.async ? [] : [{ start: fn.start!, end: fn.start!, text: 'async ' }];
}
