/** What an operation is called: without the values in it, so that equal operations group and a recording can be shared. */

const LONGEST = 240;

/** Longest first: what begins a comment or a literal is never the middle of another. */
const SQL_PARTS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|[eEbBxXnN]?'(?:[^'\\]|''|\\[\s\S])*'?|"(?:[^"]|"")*"?|`[^`]*`?|\$\d+|[:@]\w+|\?\d*|\b0x[\da-f]+\b|\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b|\s+/gi;

/**
 * SQL without its literals and parameters: `SELECT * FROM users WHERE id = ?`. Lists of values are folded, however long.
 *
 * @param quotes whether text in double quotes is a literal (MySQL) and not a name
 */
export function sqlLabel(sql: string, quotes = false): string {
  const bare = sql.slice(0, 20_000).replace(SQL_PARTS, (part) => {
    if (part.startsWith('--') || part.startsWith('/*') || /^\s/.test(part)) return ' ';
    if (part[0] === '`' || (part[0] === '"' && !quotes)) return part;
    // `::int` is a cast, and no parameter.
    return part[0] === ':' && /^:\D/.test(part) && sql.includes(`:${part}`) ? part : '?';
  });
  return cut(
    bare
      .replace(/\(\s*\?(?:\s*,\s*\?)+\s*\)/g, '(?, …)')
      .replace(/(\((?:\?|\?, …)\))(?:\s*,\s*\((?:\?|\?, …)\))+/g, '$1, …')
      .replace(/\bIN\s*\(\s*\?\s*\)/gi, 'IN (?, …)')
      .replace(/\s+/g, ' ')
      .replace(/\s*;\s*$/, '')
      .trim(),
  );
}

const IDENTIFIER =
  /^(?:\d+|[\da-f]{8,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|.*[%@=].*|(?=.*\d)[\w.~-]{16,}|.{41,})$/i;

/** Most parts are words: a quick test spares them the long one. */
const TELLING = /[\d%@=]|^.{41}/;

/** A path without its query and ids: `/users/:id`. */
export function pathLabel(path: string): string {
  const end = path.search(/[?#]/);
  const clean = end < 0 ? path : path.slice(0, end);
  // Quick way for paths that cannot hold an id.
  if (clean !== '' && clean.length < 41 && !/[\d%@=]/.test(clean)) return clean;
  return cut(
    clean
      .split('/')
      .map((part) => (TELLING.test(part) && IDENTIFIER.test(part) ? ':id' : part))
      .join('/') || '/',
  );
}

/** A host. The port of a service on this machine differs from run to run and becomes `*`. */
export function hostLabel(host: string): string {
  if (!host.includes(':')) return host;
  return host.replace(/^(localhost|127(?:\.\d+){3}|\[::1\]|::1):\d+$/, '$1:*');
}

/** `GET api.example.com/users/:id`, from whole urls as well. */
export function requestLabel(method: string, host: string, path: string): string {
  return `${method.toUpperCase()} ${hostLabel(host)}${pathLabel(path)}`;
}

/** A Redis command with what its key begins with: `GET session:*`. */
export function redisLabel(name: string, key: unknown): string {
  const prefix = typeof key === 'string' ? /^([a-z][a-z_-]{0,30}):/i.exec(key) : null;
  return `${name.toUpperCase()}${prefix ? ` ${prefix[1]}:*` : ''}`;
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The arguments of an operation, as shown: `"SELECT name FROM users WHERE id = $1", 42`. */
export const valuesText = (values: unknown): string =>
  cut(
    listOf(values)
      .map((value) =>
        typeof value === 'string' ? JSON.stringify(value.slice(0, LONGEST)) : valueText(value),
      )
      .join(', '),
  );

/** A hash of values, never 0: equal values have an equal hash in one run; `salt` makes it another in the next, so that it reveals nothing. */
export function keyOf(values: unknown, salt: number): number {
  let hash = 2166136261 ^ salt;
  for (const value of listOf(values)) {
    const text = typeof value === 'object' ? valueText(value) : `${typeof value}:${valueText(value)}`;
    for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 16777619);
    hash = Math.imul(hash ^ 31, 16777619);
  }
  return (hash | 1) >>> 0;
}

const listOf = (values: unknown): unknown[] => (Array.isArray(values) ? values.slice(0, 64) : [values]);

function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 200);
  // Length and first bytes are enough: a file that is written to a database must not be made into text.
  if (ArrayBuffer.isView(value)) {
    const first = new Uint8Array(value.buffer, value.byteOffset, Math.min(32, value.byteLength));
    return `${value.byteLength} bytes: ${first.join(' ')}`;
  }
  try {
    return JSON.stringify(value)?.slice(0, 400) ?? '';
  } catch {
    return String(value);
  }
}
