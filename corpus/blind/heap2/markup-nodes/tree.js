let ids = 0;

export class Node {
  constructor(depth, text) {
    this.id = ids++;
    this.depth = depth;
    this.text = text;
    this.children = [];
  }
}

export function build(depth, width) {
  const node = new Node(depth, `node at ${depth}`);
  if (depth < 4) for (let i = 0; i < width; i++) node.children.push(build(depth + 1, width));
  return node;
}
