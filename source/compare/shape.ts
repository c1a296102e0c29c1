import { parse } from '@babel/parser';

/** A token as the parser lists it. */
interface Token {
  type: { label: string };
  value?: string;
  start: number;
}

/** Many shorter functions are alike. */
const FEWEST = 12;

const tokensOf = new Map<string, readonly Token[] | null>();
/** Files in the cache: a comparison asks about a few, again and again. */
const KEPT = 16;

/**
 * A function's source without its name, its identifiers numbered in order of appearance: equal for functions that differ only in names. Null
 * where the text cannot be parsed, or the function is too short to be told from others.
 *
 * @param line 1-based, as V8 gives it: of the parameters of a function, of the start of an arrow function
 */
export function shapeAt(text: string, line: number, column: number): string | null {
  const tokens = tokensIn(text);
  if (!tokens) return null;
  const offset = offsetOf(text, line, column);
  const from = tokens.findIndex(({ start }) => start >= offset);
  const end = from < 0 ? -1 : endOf(tokens, from);
  if (end < 0 || end - from < FEWEST) return null;
  const names = new Map<string, number>();
  return tokens
    .slice(from, end + 1)
    .map(({ type: { label }, value }) => {
      if (label !== 'name' || value === undefined) return `${label}${value ?? ''}`;
      if (!names.has(value)) names.set(value, names.size);
      return `#${names.get(value)}`;
    })
    .join(' ');
}

function tokensIn(text: string): readonly Token[] | null {
  let tokens = tokensOf.get(text);
  if (tokens !== undefined) return tokens;
  try {
    const file = parse(text, {
      sourceType: 'unambiguous',
      tokens: true,
      errorRecovery: true,
      plugins: ['typescript', 'jsx'],
    });
    tokens = (file.tokens as unknown as Token[]).filter(({ type }) => typeof type === 'object');
  } catch {
    tokens = null;
  }
  if (tokensOf.size >= KEPT) tokensOf.clear();
  tokensOf.set(text, tokens);
  return tokens;
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return text.length;
  }
  return at + column - 1;
}

/** The token that closes the body of the function that begins at `from`; -1 where it has no braces. */
function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  let arrow = false;
  for (let i = from; i < tokens.length; i++) {
    const { label } = tokens[i].type;
    if (label === '{' || label === '(' || label === '[' || label === '${') depth++;
    else if (label === '}' || label === ')' || label === ']') {
      depth--;
      if (depth < 0) return -1;
      if (depth === 0 && label === '}') return i;
    } else if (label === '=>' && depth === 0) arrow = true;
    else if (depth === 0 && (label === ';' || (arrow && label === ','))) return -1;
  }
  return -1;
}
