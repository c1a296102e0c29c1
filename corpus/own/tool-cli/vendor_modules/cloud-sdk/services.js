const shapes = [];
for (let i = 0; i < 9000; i++) {
  const shape = { name: `Shape${i}`, members: {} };
  for (let k = 0; k < 24; k++) shape.members[`member${(i * k) % 60}`] = { type: k % 2 ? 'string' : 'structure', location: `uri/${k}` };
  shapes.push(Object.freeze(JSON.parse(JSON.stringify(shape))));
}
const byName = new Map(shapes.map((shape) => [shape.name, shape]));
exports.storage = { put: (file) => byName.get(file) };
