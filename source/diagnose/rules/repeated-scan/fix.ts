import { freshName, lastName, template } from '../../code/edit.ts';
import { isMember, type Node, propertyName, textOf } from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import type { Found } from './match.ts';

/** The shape of an index in place of the walk; never exact, for the places that change the list are not known. */
export function indexInstead({ unit, scan }: Found): CodeChange | null {
  const { file } = unit;
  if (scan.by !== 'equal' || scan.chain) return null;
  const list = textOf(file, scan.list).replace(/\s+/g, ' ');
  if (list.length > 50) return null;
  const index = freshName(file, `${lastName(list)}Index`);
  const key = textOf(file, scan.key).replace(/\s+/g, ' ');
  const field = fieldOf(scan.test, scan.key);
  return template(
    file,
    scan.node,
    field
      ? `// Once, and updated wherever ${list} changes:\nconst ${index} = new Map();\nfor (const one of ${list}) ${index}.set(one.${field}, one);\n\n// Instead of the scan:\n${index}.get(${key});`
      : `// Once, and updated wherever ${list} changes:\nconst ${index} = new Set(${list});\n\n// Instead of the scan:\n${index}.has(${key});`,
  );
}

/** `id` of `one.id === key`; '' where elements themselves are compared. */
function fieldOf(test: Node, key: Node): string {
  if (test.type !== 'BinaryExpression') return '';
  const other = test.left === key ? test.right : test.left;
  return isMember(other) && !other.computed ? propertyName(other) : '';
}
