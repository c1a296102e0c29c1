const isContainer = (value) => typeof value === 'object' && value !== null;

function collect(before, after, path, changes) {
  if (Object.is(before, after)) return;
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) {
    changes.push({ op: 'replace', path: path.slice(), value: after });
    return;
  }
  for (const key of Object.keys(after)) {
    path.push(key);
    if (!Object.hasOwn(before, key)) changes.push({ op: 'add', path: path.slice(), value: after[key] });
    else collect(before[key], after[key], path, changes);
    path.pop();
  }
  for (const key of Object.keys(before).reverse()) {
    if (!Object.hasOwn(after, key)) changes.push({ op: 'remove', path: [...path, key] });
  }
}

export function diff(before, after) {
  const changes = [];
  collect(before, after, [], changes);
  return changes;
}

const copyOf = (container) => (Array.isArray(container) ? container.slice() : { ...container });

export function apply(document, changes) {
  const root = { document };
  const own = new Set();
  for (const { op, path, value } of changes) {
    let target = root;
    let key = 'document';
    for (const step of path) {
      if (!own.has(target[key])) {
        target[key] = copyOf(target[key]);
        own.add(target[key]);
      }
      target = target[key];
      key = step;
    }
    if (op !== 'remove') target[key] = value;
    else if (Array.isArray(target)) target.pop();
    else delete target[key];
  }
  return root.document;
}
