function build(width, depth) {
  return { name: `n${depth}`, children: depth === 0 ? [] : Array.from({ length: width }, () => build(width, depth - 1)) };
}
module.exports = { build };
