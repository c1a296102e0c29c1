exports.toJson = (product, similar) => JSON.stringify({ ...product, similar: similar.map((one) => ({ id: one.id, name: one.name })) });
