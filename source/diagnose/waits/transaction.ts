import { applyEdits, dedent, languageOf, replace, shownRoot } from '../code/edit.ts';
import { type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type CallLoop, isStatement } from './call-site.ts';

// A loop of writes that is no transaction.

/** The loop within one transaction of SQLite. */
export function inTransaction({ file, statement }: CallLoop): CodeChange {
  const language = languageOf(file.path);
  const own = dedent(file, statement, textOf(file, statement));
  if (isStatement(statement)) return { before: own, after: wrapped(file, own), language, exact: false };
  // A function without braces gets some.
  const root = shownRoot(file, file.parents.get(statement) as Node);
  const body = `{\n${wrapped(file, `${own};`).replace(/^/gm, '  ')}\n}`;
  return {
    before: dedent(file, root, textOf(file, root)),
    after: dedent(
      file,
      root,
      applyEdits(file, { start: root.start!, end: root.end! }, [replace(statement, body)]),
    ),
    language,
    exact: false,
  };
}

function wrapped(file: SourceFile, statements: string): string {
  const within = statements.replace(/^/gm, '  ');
  const db = /([\w$.#]+)\.prepare\(/.exec(file.text)?.[1] ?? 'db';
  if (/['"]better-sqlite3['"]/.test(file.text)) return `${db}.transaction(() => {\n${within}\n})();`;
  return `${db}.exec('BEGIN');\ntry {\n${within}\n  ${db}.exec('COMMIT');\n} catch (error) {\n  ${db}.exec('ROLLBACK');\n  throw error;\n}`;
}
