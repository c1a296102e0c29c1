import { type FunctionNode, functionName, lineOf, type Node, type SourceFile } from './syntax.ts';

// Which function of the source a position in a recording means.

/**
 * The function V8 means by a position. V8 gives the opening parenthesis of the parameters (an arrow's first character);
 * a source map may land a little before it, on the name. Null: the module's own top level.
 */
export function functionAt(
  file: SourceFile,
  line: number,
  column: number | null,
  name: string,
): FunctionNode | null {
  const offset = (file.lineStarts[line - 1] ?? file.text.length) + (column ?? 1) - 1;
  const wanted = name.replace(/^(get|set|static|async) /, '').replace(/^.*\./, '');
  // Between its first character and its body: of several the innermost, which begins last.
  for (let k = beginningBy(file.functions, offset) - 1; k >= 0; k--) {
    const fn = file.functions[k];
    if (offset <= fn.body.start!) {
      if (isOther(file, fn, wanted)) break;
      return fn;
    }
    // One that holds the place in its body, with nothing in between: no function begins here.
    if (fn.end! > offset) break;
  }
  const named = file.functions.filter((fn) => wanted !== '' && functionName(file, fn) === wanted);
  // A transpiler's positions name no function of this file; its name may still do so.
  if (named.length > 0)
    return named.reduce((a, b) => (Math.abs(lineOf(a) - line) <= Math.abs(lineOf(b) - line) ? a : b));
  return null;
}

/** The functions at or within a node, in source order. */
export function functionsIn(file: SourceFile, node: Node): FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let k = beginningBy(file.functions, node.start! - 1); k < file.functions.length; k++) {
    const fn = file.functions[k];
    if (fn.start! >= node.end!) break;
    if (fn.end! <= node.end!) found.push(fn);
  }
  return found;
}

/** Whether a function has another name, and the one that is looked for is nowhere in the file: the file is another by now. */
function isOther(file: SourceFile, fn: FunctionNode, wanted: string): boolean {
  const name = functionName(file, fn);
  return (
    /^[\w$]+$/.test(wanted) &&
    wanted !== 'anonymous' &&
    name !== '' &&
    name !== 'constructor' &&
    name !== wanted &&
    !file.text.includes(wanted)
  );
}

/** How many functions begin at an offset or before it. */
function beginningBy(functions: FunctionNode[], offset: number): number {
  let low = 0;
  let high = functions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (functions[middle].start! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
