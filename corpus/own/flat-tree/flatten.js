const { describe } = require('./describe');
function flatten(root) {
  let out = [];
  const visit = (node, path) => {
    out = out.concat({ label: describe(node), path });
    for (const child of node.children) visit(child, path + '/' + child.name);
  };
  visit(root, root.name);
  return out;
}
module.exports = { flatten };
