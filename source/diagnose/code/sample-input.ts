import { freeNames } from '../facts/free-names.ts';
import { ANY, type Shape, shapeOfType } from '../facts/shape-types.ts';
import { shapeOfUses } from '../facts/shape-uses.ts';
import { type FunctionNode, functionName, type Node, type SourceFile, textOf } from '../facts/syntax.ts';

// An input to run a function with, made from how the source uses its parameters.

/** Elements of a list that is an argument, and numbers; a function that calls itself gets few of either. */
interface Sizes {
  list: number;
  number: number;
}
const USUAL: Sizes = { list: 2000, number: 1000 };
const RECURSIVE: Sizes = { list: 100, number: 20 };

/**
 * Arguments of the shape that types and uses of the parameters show: a place to start, not a measurement. Null where one cannot be told:
 * made-up input that crashes, or that runs another path, would be worse than none.
 */
export function argumentsOf(file: SourceFile, fn: FunctionNode): string | null {
  const sizes = isRecursive(file, fn) ? RECURSIVE : USUAL;
  const values: string[] = [];
  for (const parameter of fn.params as Node[]) {
    if (parameter.type === 'AssignmentPattern') {
      values.push('undefined');
      continue;
    }
    const rest = parameter.type === 'RestElement';
    const id = rest ? parameter.argument : parameter;
    const annotation = (parameter as { typeAnnotation?: Node | null }).typeAnnotation ?? null;
    const shape = both(shapeOfType(file, annotation), shapeOfUses(file, [id]));
    if (shape.is === 'any') return null;
    const value = argumentOf(shape, sizes, id.type === 'Identifier' ? id.name : '');
    if (value === null) return null;
    values.push(rest ? `...${value}` : value);
  }
  return `[${values.join(', ')}]`;
}

/** The parameters as their author wrote them, for whoever is asked for real ones. */
export const parametersOf = (file: SourceFile, fn: FunctionNode): string =>
  (fn.params as Node[]).map((one) => textOf(file, one).replace(/\s+/g, ' ')).join(', ');

/** What is declared, and what it leaves open as the uses have it. */
function both(declared: Shape, used: Shape): Shape {
  if (declared.is === 'any') return used;
  if (declared.is === 'object' && used.is === 'object') {
    const fields = new Map(declared.fields);
    for (const [name, shape] of used.fields) fields.set(name, both(fields.get(name) ?? ANY, shape));
    return { is: 'object', fields };
  }
  if (declared.is === 'array' && used.is === 'array') return { is: 'array', of: both(declared.of, used.of) };
  return declared;
}

function isRecursive(file: SourceFile, fn: FunctionNode): boolean {
  const name = functionName(file, fn);
  if (name === '') return false;
  return (
    freeNames(file, fn.body).has(name) ||
    new RegExp(`\\.${name.replace(/\W/g, '\\$&')}\\(`).test(textOf(file, fn.body))
  );
}

/** An argument. */
function argumentOf(shape: Shape, { list, number }: Sizes, name: string): string | null {
  switch (shape.is) {
    case 'string':
      return wordFor(name) ?? "'sample text, sample text'";
    case 'number':
      return String(number);
    case 'array': {
      const of = partOf(shape.of, 'item', 1);
      return of && `Array.from({ length: ${list} }, (_, i) => ${wrapped(of)})`;
    }
    case 'graph':
      return `Array.from({ length: ${list} }, (_, i) => [(i * 2 + 1) % ${list}, (i * 2 + 2) % ${list}])`;
    case 'set': {
      const of = partOf(shape.of, 'item', 1);
      return of && `new Set(Array.from({ length: ${list} }, (_, i) => ${wrapped(of)}))`;
    }
    case 'map':
    case 'table': {
      const of = partOf(shape.of, 'value', 1);
      const key = shape.is === 'map' ? partOf(shape.key, 'key', 1) : partOf({ is: 'string' }, 'key', 1);
      if (!of || !key) return null;
      const entries = `Array.from({ length: ${list} }, (_, i) => [${key}, ${of}])`;
      return shape.is === 'map' ? `new Map(${entries})` : `Object.fromEntries(${entries})`;
    }
    default: {
      const value = partOf(shape, 'value', 0);
      return value && (/\bi\b/.test(value) ? `((i) => ${wrapped(value)})(1)` : value);
    }
  }
}

/** Texts that only a few words can be: an engine refuses any other. */
const WORDS: [RegExp, string][] = [
  [/^(locale|lang|language)s?$|Locale$/, "'en'"],
  [/currency$/i, "'EUR'"],
  [/time_?zone$/i, "'UTC'"],
  [/^(encoding|charset)$/i, "'utf8'"],
];
const wordFor = (name: string) => WORDS.find(([shape]) => shape.test(name))?.[1] ?? null;

const wrapped = (value: string) => (value.startsWith('{') ? `(${value})` : value);

const LOOP = ['i', 'k', 'm', 'n'];

/** A part of an argument, by the index `i` of the element that it is in, and by `k` and so on in lists within. */
function partOf(shape: Shape, name: string, depth: number): string | null {
  if (depth > 5) return null;
  // The index that all loops around it make up.
  const i = depth < 2 ? 'i' : `(i * 3 + ${LOOP[Math.min(depth - 1, 3)]})`;
  switch (shape.is) {
    case 'opaque':
    case 'graph':
      return null;
    case 'null':
      return 'null';
    case 'literal':
      return shape.text;
    case 'number':
      return `${i} % 1000`;
    case 'boolean':
      return `${i} % 2 === 0`;
    case 'date':
      return `new Date(1_700_000_000_000 + ${i} * 3_600_000)`;
    case 'any':
    case 'string':
      if (wordFor(name)) return wordFor(name);
      return `\`${name.replace(/[^\w-]/g, '')}-\${${i} % 5000}\``;
    case 'object': {
      const fields: string[] = [];
      for (const [key, field] of shape.fields) {
        const value = partOf(field, key, depth);
        if (value === null) return null;
        fields.push(
          `${/^[A-Za-z_$][\w$]*$/.test(key) && key !== '__proto__' ? key : `[${JSON.stringify(key)}]`}: ${value}`,
        );
      }
      return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
    }
    case 'array':
    case 'set': {
      const inner = Math.max(2, depth + 1);
      const of = partOf(shape.of, name.replace(/s$/, ''), inner);
      const list = of && `[0, 1, 2].map((${LOOP[Math.min(inner - 1, 3)]}) => ${wrapped(of)})`;
      return shape.is === 'set' ? list && `new Set(${list})` : list;
    }
    case 'table': {
      const of = partOf(shape.of, name, depth);
      return of && `{ [\`key-\${${i} % 1000}\`]: ${of} }`;
    }
    case 'map': {
      const [key, of] = [partOf(shape.key, 'key', depth), partOf(shape.of, name, depth)];
      return key && of && `new Map([[${key}, ${of}]])`;
    }
  }
}
