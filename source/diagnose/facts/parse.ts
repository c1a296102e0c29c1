import { type ParserPlugin, parse } from '@babel/parser';
import type * as t from '@babel/types';
import { childrenOf, type FunctionNode, isFunction, type Node, type SourceFile } from './syntax.ts';

// Source as a tree of nodes.

/*
 * Why @babel/parser: measured on this code (Node 26, bundled by esbuild): babel 295 kB, 11 ms to load, 814 kB of
 * JavaScript in 0.2 s, no failure in 369 files. acorn with a TypeScript plugin: 230 kB, 11 ms, 0.55 s, 10 failures.
 * oxc-parser: 5 ms and 0.1 s, but as a 3 MB native addon per platform (or 1.5 MB of WebAssembly) beside a bundle that is
 * one file. `diagnose.ts` is imported dynamically by its users, so those 11 ms are not part of the first frame.
 */
/** Characters of code, blanks aside, that are parsed at once: three million take seconds, and half a gigabyte. */
const MOST_CODE = 3_000_000;

/** With so many mistakes it is another language in one dialect as in the next; and each costs as much as a page of code. */
const MOST_ERRORS = 1000;

/** Whether a text is more code than is parsed at once. */
export function isTooMuch(text: string): boolean {
  if (text.length <= MOST_CODE) return false;
  let code = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) code++;
  return code > MOST_CODE;
}

/** `excerpt`: what to parse in the place of all of `text`, at the same offsets (`excerptOf`). */
export function parseSource(path: string, text: string, excerpt: string | null = null): SourceFile | null {
  if (isTooMuch(excerpt ?? text)) return null;
  const typescript = /\.[cm]?tsx?$/.test(path);
  // `<T>x` and JSX exclude each other, and JavaScript files with Flow or JSX in them end in `.js`.
  const attempts: ParserPlugin[][] = typescript
    ? [
        ['typescript', 'decorators'],
        ['typescript', 'jsx', 'decorators'],
      ]
    : [
        ['jsx', 'decorators'],
        ['flow', 'jsx'],
        ['typescript', 'decorators'],
      ];
  if (/\.tsx$/.test(path)) attempts.reverse();
  for (const plugins of attempts) {
    try {
      const file = parse(excerpt ?? text, {
        sourceType: 'unambiguous',
        plugins,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowImportExportEverywhere: true,
        allowUndeclaredExports: true,
        errorRecovery: true,
        attachComment: false,
      });
      const errors = file.errors?.length ?? 0;
      if (excerpt !== null && errors > 0) break;
      if (errors > MOST_ERRORS) return null;
      const last = plugins === attempts.at(-1);
      if (errors === 0 || last)
        return describe(path, text, file.program, typescript, errors, excerpt !== null);
    } catch {
      // Not this dialect, or nested too deep for a recursive parser (RangeError): the next, or none.
    }
  }
  return excerpt === null ? null : parseSource(path, text);
}

function describe(
  path: string,
  text: string,
  program: t.Program,
  typescript: boolean,
  errors: number,
  inPart: boolean,
): SourceFile {
  const functions: FunctionNode[] = [];
  const nodes: Node[] = [];
  const parents = new Map<Node, Node>();
  const stack: Node[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    if (isFunction(node)) functions.push(node);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) {
      parents.set(children[i], node);
      stack.push(children[i]);
    }
  }
  functions.sort((a, b) => a.start! - b.start!);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, program, nodes, functions, parents, lineStarts, typescript, errors, inPart };
}
