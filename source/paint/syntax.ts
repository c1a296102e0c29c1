/** What of a line of JavaScript or TypeScript has a colour of its own. */
export type SyntaxKind = 'keyword' | 'string' | 'number' | 'comment';

export interface SyntaxSpan {
  /** Code units of the line: the first, and one past the last. */
  from: number;
  to: number;
  kind: SyntaxKind;
}

/** What a line begins in: a comment of several lines, templates and the braces that are open within each `${`. */
export interface SyntaxState {
  comment: boolean;
  /** For each template that is open, outermost first: open braces of the expression in it, -1 while its text goes on. */
  templates: readonly number[];
}

export const AT_START: SyntaxState = { comment: false, templates: [] };

const KEYWORDS = new Set(
  `as async await break case catch class const continue debugger default delete do else enum export extends false finally for from function if
  implements import in instanceof interface let new null of private protected public readonly return static super switch this throw true try
  typeof undefined var void while with yield`.split(/\s+/),
);

const TOKEN =
  /\/\/.*|\/\*|`|'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|\d[\w.]*|[\p{ID_Start}$_][\p{ID_Continue}$]*|[{}]|\/|[^\s\w$'"`/{}]|[\s\S]/uy;
/** One that ends on its line: what does not is a division. */
const REGEXP = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** After these words a slash begins a regular expression, as it does after a sign that ends no value. */
const BEFORE_REGEXP = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|instanceof|yield|await)$/;

/**
 * The spans of one line, and what the next begins in. It reads signs, not grammar: code that no parser takes (cut off, half typed, of another
 * language) has its colours too, and never an error. O(length of the line).
 */
export function syntaxOf(line: string, begin: SyntaxState): { spans: SyntaxSpan[]; next: SyntaxState } {
  const spans: SyntaxSpan[] = [];
  const templates = [...begin.templates];
  let { comment } = begin;
  let at = 0;
  /** Whether what came last is a value, after which a slash divides. */
  let isValue = false;
  const put = (to: number, kind: SyntaxKind) => {
    if (to > at) spans.push({ from: at, to, kind });
    at = to;
  };
  while (at < line.length) {
    if (comment) {
      const end = line.indexOf('*/', at);
      comment = end < 0;
      put(end < 0 ? line.length : end + 2, 'comment');
      continue;
    }
    if (templates.at(-1) === -1) {
      const end = templateEnd(line, at);
      if (line[end] === '`') {
        templates.pop();
        isValue = true;
        put(end + 1, 'string');
      } else {
        if (end < line.length) templates[templates.length - 1] = 0;
        put(Math.min(line.length, end + 2), 'string');
      }
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(line)![0];
    const end = at + token.length;
    const first = token[0];
    if (token === '/*') comment = true;
    else if (token.startsWith('//')) put(end, 'comment');
    else if (first === '`') {
      templates.push(-1);
      put(end, 'string');
    } else if (first === "'" || first === '"') {
      put(end, 'string');
      isValue = true;
    } else if (first >= '0' && first <= '9') {
      put(end, 'number');
      isValue = true;
    } else if (token === '/' && !isValue) {
      REGEXP.lastIndex = at;
      const regexp = REGEXP.exec(line);
      if (regexp) put(at + regexp[0].length, 'string');
      else at = end;
      isValue = regexp !== null;
    } else if (/[\p{ID_Start}$_]/u.test(first) || token.length > 1) {
      // A property may be called as a keyword is.
      const isProperty = /(?:^|[^.])\.\s*$/.test(line.slice(Math.max(0, at - 2), at));
      if (KEYWORDS.has(token) && !isProperty) put(end, 'keyword');
      else at = end;
      isValue = !BEFORE_REGEXP.test(token);
    } else {
      const open = templates.at(-1);
      if (open !== undefined && token === '{') templates[templates.length - 1] = open + 1;
      if (open !== undefined && token === '}') {
        templates[templates.length - 1] = open - 1;
        // The brace that ends an expression belongs to the template.
        if (open === 0) put(end, 'string');
      }
      at = end;
      if (token.trim() !== '') isValue = token === ')' || token === ']' || token === '}';
    }
  }
  return { spans, next: { comment, templates } };
}

/** Where the text of a template ends: at its backtick, at `${`, or with the line. */
function templateEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length) {
    if (line[at] === '\\') at++;
    else if (line[at] === '`' || (line[at] === '$' && line[at + 1] === '{')) return at;
    at++;
  }
  return line.length;
}
