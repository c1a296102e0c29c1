export function* blocks(n) {
  const block = Buffer.alloc(1 << 18);
  for (let i = 0; i < n; i++) {
    block.writeUInt32LE(i, 0);
    yield block;
  }
}
