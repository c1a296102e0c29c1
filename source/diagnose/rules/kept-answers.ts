import { template } from '../code/edit.ts';
import type { Node, SourceFile } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';

interface Ways {
  /** Name of what keeps the answers. */
  kept?: string;
  /** A WeakMap where the one input is an object that comes and goes. */
  by?: 'Map' | 'WeakMap';
  /** All calls have one answer, whatever they are given. */
  once?: boolean;
}

/** `workOnce(input)` in front of `work(input)`, which keeps the answers by its inputs. Null where a name or an input is no plain identifier. */
export function keptAnswers(
  file: SourceFile,
  shown: Node,
  name: string,
  inputs: readonly string[],
  { kept = `${name}Kept`, by = 'Map', once = inputs.length === 0 }: Ways = {},
): CodeChange | null {
  if (![name, ...inputs].every((one) => /^[a-z_$][\w$]*$/i.test(one))) return null;
  const given = inputs.join(', ');
  if (once)
    return template(
      file,
      shown,
      `let ${kept};\nfunction ${name}Once(${given}) {\n  return (${kept} ??= ${name}(${given}));\n}`,
    );
  const [key, made] =
    inputs.length === 1 ? [given, ''] : ['key', `  const key = JSON.stringify([${given}]);\n`];
  return template(
    file,
    shown,
    `const ${kept} = new ${by}();\nfunction ${name}Once(${given}) {\n${made}  if (!${kept}.has(${key})) ${kept}.set(${key}, ${name}(${given}));\n  return ${kept}.get(${key});\n}`,
  );
}
