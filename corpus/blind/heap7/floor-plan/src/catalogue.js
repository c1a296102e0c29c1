const TYPES = ['chair', 'table', 'bed', 'shelf', 'sofa', 'desk', 'lamp', 'cupboard', 'rug', 'plant'];
const FINISH = ['oak', 'beech', 'walnut', 'white', 'black', 'linen', 'steel'];

export function furnitureCatalogue() {
  const list = [];
  for (const type of TYPES) {
    for (const finish of FINISH) {
      for (let size = 1; size <= 60; size += 1) {
        list.push({
          sku: `${type.slice(0, 2)}-${finish.slice(0, 2)}-${size}`.toUpperCase(),
          title: `${type} in ${finish}, size ${size}`,
          width: 30 + size * 3,
          depth: 25 + size * 2,
          outline: [[0, 0], [30 + size * 3, 0], [30 + size * 3, 25 + size * 2], [0, 25 + size * 2]],
        });
      }
    }
  }
  return list;
}
