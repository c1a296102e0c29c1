import { type Node, type SourceFile, textOf } from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import type { Backtracking } from '../../regexps/analysis.ts';

/** The user's own literal with an equal expression in its place. */
export function rewritten(
  { file, node }: { file: SourceFile; node: Node },
  { rewrite }: Backtracking,
): CodeChange | null {
  if (!rewrite || node.type !== 'RegExpLiteral') return null;
  const after = String(new RegExp(rewrite.source, rewrite.flags));
  const before = textOf(file, node);
  return {
    before,
    after,
    language: file.typescript ? 'ts' : 'js',
    exact: true,
    edit: { path: file.path, start: node.start!, end: node.end!, from: before, to: after },
  };
}
