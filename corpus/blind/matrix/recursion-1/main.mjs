function createCity(size) {
  const blocked = new Set();
  let state = 83;
  for (let i = 0; i < size + 4; i++) {
    state = (state * 16807) % 2147483647;
    blocked.add((1 + (state % (size - 2))) * size + 1 + ((state >> 8) % (size - 2)));
  }
  return { size, blocked };
}

function countRoutes(city, row, column) {
  if (row === city.size - 1 && column === city.size - 1) return 1;
  let routes = 0;
  if (row + 1 < city.size && !city.blocked.has((row + 1) * city.size + column)) {
    routes += countRoutes(city, row + 1, column);
  }
  if (column + 1 < city.size && !city.blocked.has(row * city.size + column + 1)) {
    routes += countRoutes(city, row, column + 1);
  }
  return routes;
}

function depth(node) {
  if (!node) return 0;
  return 1 + Math.max(depth(node.left), depth(node.right));
}

function planTour(size) {
  const city = createCity(size);
  const routes = countRoutes(city, 0, 0);
  const free = [];
  for (let i = 0; i < size * size; i++) if (!city.blocked.has(i)) free.push(i);
  return { routes, free: free.length };
}

const tree = { left: { left: null, right: { left: null, right: null } }, right: null };
console.log(planTour(16), depth(tree));
