exports.describe = (node) => (node.children.length ? `folder ${node.name}` : `leaf ${node.name}`);
