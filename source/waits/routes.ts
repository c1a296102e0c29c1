/** Which paths of a recording are one route: `/p/gloves-159` and its like become `/p/:id` where one position has many values that hold an id. */

/** So many values with an id in one position are values of a parameter; fewer may be routes that end in a number. */
const MANY = 8;

/** `GET host/path`, as `requestLabel` writes it; of Node's traces the path alone. */
const REQUEST = /^(\w+ |)([^/ ]*)(\/.*)$/;

/** `gloves-159`, `159-gloves`, `sku0159`, `a7f3k9`: an id is at its end or beginning, or it is made of digits and letters in turn. */
const WITH_ID = /^(?:.*[-_.~]\d+|\d+[-_.~].*|[a-z]+\d{3,}|(?=(?:\D*\d){2})(?=\w*\d[a-z])\w{6,15})$/i;

/** Of scripts and styles the name tells something, numbered or not. */
const PROGRAM = /\.(?:m?js|css|wasm|map)$/i;
/** The extension stays: `/img/:id.webp`. Not `.5` of a version. */
const EXTENSION = /\.[a-z][a-z\d]{0,4}$/i;

/** @returns what each label becomes that becomes another */
export function mergedRoutes(labels: readonly string[]): Map<string, string> {
  const paths = labels.flatMap((label) => {
    const parts = REQUEST.exec(label);
    return parts && /\d/.test(parts[3])
      ? [{ label, method: parts[1], above: parts[2], parts: parts[3].split('/') }]
      : [];
  });
  const deepest = paths.reduce((most, { parts }) => Math.max(most, parts.length), 0);
  // Position by position: what is merged above brings the values below together. Methods share their paths.
  for (let k = 1; k < deepest; k++) {
    const values = new Map<string, Set<string>>();
    for (const { above, parts } of paths) {
      const merged = k < parts.length ? slotOf(parts[k]) : null;
      if (merged === null) continue;
      const slot = `${above}/${merged}`;
      const seen = values.get(slot) ?? new Set();
      values.set(slot, seen.add(parts[k]));
    }
    for (const path of paths) {
      const { above, parts } = path;
      if (k >= parts.length) continue;
      const merged = slotOf(parts[k]);
      if (merged !== null && (values.get(`${above}/${merged}`)?.size ?? 0) >= MANY) parts[k] = merged;
      path.above = `${above}/${parts[k]}`;
    }
  }
  return new Map(
    paths.flatMap(({ label, method, above }) =>
      method + above === label ? [] : [[label, method + above] as const],
    ),
  );
}

/** What a part of a path becomes where it is one of many; null for a name. */
function slotOf(part: string): string | null {
  if (!/\d/.test(part) || PROGRAM.test(part)) return null;
  const extension = EXTENSION.exec(part)?.[0] ?? '';
  return WITH_ID.test(part.slice(0, part.length - extension.length)) ? `:id${extension}` : null;
}
