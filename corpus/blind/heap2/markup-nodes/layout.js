const boxes = new WeakMap();
const styles = new WeakMap();

export function style(node) {
  let value = styles.get(node);
  if (!value) {
    value = { font: node.depth > 2 ? 'small' : 'body', color: `#${(node.id % 4096).toString(16)}`, margin: node.depth * 2 };
    styles.set(node, value);
  }
  return value;
}

export function layout(node, x, y) {
  let height = 10 + style(node).margin;
  for (const child of node.children) height += layout(child, x + 8, y + height).height;
  const box = { x, y, width: 600 - x, height, node };
  boxes.set(node, box);
  return box;
}

export const boxOf = (node) => boxes.get(node);
