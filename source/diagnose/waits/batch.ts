/** One query for what a loop asks for one by one: the code, from the loop as it stands. */

import type * as t from '@babel/types';
import { applyEdits, dedent, languageOf, replace } from '../code/edit.ts';
import { contains, descend, isCall, isPropertyName, type Node, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type CallLoop, type CallSite, callSites, isStatement, loopAround } from './call-site.ts';
import type { WaitsCase } from './case.ts';

/** What a loop of calls is, as far as the source shows it. */
export interface Batch {
  loop: CallLoop;
  /** The call of the driver; null where the source does not show it. */
  query: CallSite | null;
  /** What each call is for: `post.author_id`. Null where it takes none, or more. */
  key: string | null;
}

export function batchOf(c: WaitsCase, rows: Iterable<number>): Batch | null {
  const stack = c.mainStack(rows);
  const loop = loopAround(c, stack);
  if (!loop) return null;
  const query = callSites(c, stack)[0] ?? null;
  const key = keyOf(loop, query);
  return { loop, query, key: key !== null && madeWithin(loop, key) ? null : key };
}

/** Whether a value is made of what the loop itself declares, and so is not known before it. */
function madeWithin({ file, loop, call }: CallLoop, value: string): boolean {
  const body = isCall(loop) ? loop.arguments[0] : (loop as t.ForStatement).body;
  return descend(body).some(
    (node) =>
      node.type === 'VariableDeclarator' &&
      !contains(node, call) &&
      namesIn(node.id).some((name) =>
        new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$&')}(?![\\w$])`).test(value),
      ),
  );

  function namesIn(pattern: Node): string[] {
    return descend(pattern).flatMap((one) =>
      one.type === 'Identifier' && !isPropertyName(file, one) ? [one.name] : [],
    );
  }
}

/** The one value that differs: the argument of a function of one's own, or the parameter of a query in the loop itself. */
function keyOf(loop: CallLoop, query: CallSite | null): string | null {
  const { file, call } = loop;
  if (loop.loop === call) return null;
  if (query && query.call === call) {
    const text = textOf(file, call);
    return (
      /,\s*\[\s*([^[\],]+?)\s*,?\s*\]\s*\)$/.exec(text)?.[1] ??
      /\bvalues:\s*\[\s*([^[\],]+?)\s*,?\s*\]/.exec(text)?.[1] ??
      (call.arguments.length === 1 && !/^['"`]/.test(textOf(file, call.arguments[0]))
        ? textOf(file, call.arguments[0])
        : null)
    );
  }
  return call.arguments.length === 1 ? textOf(file, call.arguments[0]) : null;
}

/** `for (const post of posts) …` as statements that fill a list. */
function collected({ loop, item, list, file, call }: CallLoop, name: string, what: string): string {
  if (item !== null && list !== null) return `const ${name} = ${list}.map((${item}) => ${what});`;
  if (loop === call && list !== null) return `const ${name} = [...${list}];`;
  const body = (loop as { body?: { start?: number | null } }).body;
  return body?.start == null
    ? `const ${name} = [${what}, …];`
    : `const ${name} = [];\n${file.text.slice(loop.start!, body.start)}${name}.push(${what});`;
}

/**
 * The loop before and after: all values at once, then the loop over what is there.
 *
 * @param fetch the statements that make `byKey` of `ids`
 */
export function batched({ loop, key }: Batch, ids: string, fetch: string, answer: string): CodeChange | null {
  const { file, statement, awaited } = loop;
  if (key === null || !isStatement(statement)) return null;
  const before = dedent(file, statement, textOf(file, statement));
  const rest = dedent(
    file,
    statement,
    applyEdits(file, { start: statement.start!, end: statement.end! }, [replace(awaited, answer)]),
  );
  return {
    before,
    after: [collected(loop, ids, key), fetch, rest].join('\n'),
    language: languageOf(file.path),
    exact: false,
  };
}

/** The calls of a loop side by side. */
export function together({ loop }: Batch): CodeChange {
  const { file, statement, call } = loop;
  const language = languageOf(file.path);
  return {
    before: dedent(file, statement, textOf(file, statement)),
    after: `${collected(loop, 'calls', textOf(file, call))}\nconst answers = await Promise.all(calls);`,
    language,
    exact: false,
  };
}
