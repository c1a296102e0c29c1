// Walks a Shift tree bottom up and lets each pass replace nodes.
function transform(node, visit) {
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) node[i] = transform(node[i], visit);
    return node;
  }
  if (node === null || typeof node !== 'object') return node;
  for (const key of Object.keys(node)) {
    if (key !== 'type' && key !== 'loc') node[key] = transform(node[key], visit);
  }
  const handler = visit[node.type];
  return handler ? handler(node) || node : node;
}

const isNumber = (n) => n.type === 'LiteralNumericExpression';

exports.fold = (tree) => {
  let folded = 0;
  transform(tree, {
    BinaryExpression(node) {
      if (!isNumber(node.left) || !isNumber(node.right)) return null;
      const { left: { value: a }, right: { value: b } } = node;
      const value = { '+': a + b, '-': a - b, '*': a * b }[node.operator];
      if (value === undefined || value < 0) return null;
      folded++;
      return Object.assign(node.left, { value });
    },
  });
  return folded;
};

exports.rename = (tree, table) => {
  let renamed = 0;
  const swap = (node) => {
    if (table.has(node.name)) {
      node.name = table.get(node.name);
      renamed++;
    }
  };
  transform(tree, { BindingIdentifier: swap, IdentifierExpression: swap, AssignmentTargetIdentifier: swap });
  return renamed;
};

exports.census = (tree) => {
  const counts = new Map();
  const count = (node) => {
    if (Array.isArray(node)) return node.forEach(count);
    if (node === null || typeof node !== 'object') return undefined;
    if (node.type) counts.set(node.type, (counts.get(node.type) || 0) + 1);
    for (const key of Object.keys(node)) count(node[key]);
    return undefined;
  };
  count(tree);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};
