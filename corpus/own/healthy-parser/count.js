export function countNodes(root) {
  let count = 0;
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    count++;
    if (node && typeof node === 'object') for (const child of Object.values(node)) stack.push(child);
  }
  return count;
}
