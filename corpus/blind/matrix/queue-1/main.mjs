function createMap(width, height) {
  const cells = new Uint8Array(width * height);
  let state = 61;
  for (let i = 0; i < cells.length; i++) {
    state = (state * 16807) % 2147483647;
    cells[i] = state % 40 === 0 ? 1 : 0;
  }
  return { width, height, cells };
}

function neighbours(map, at) {
  const list = [];
  const x = at % map.width;
  if (x > 0) list.push(at - 1);
  if (x < map.width - 1) list.push(at + 1);
  if (at >= map.width) list.push(at - map.width);
  if (at < map.cells.length - map.width) list.push(at + map.width);
  return list;
}

function floodFill(map, order, mark) {
  let size = 0;
  const open = order.slice();
  while (open.length > 0) {
    const at = open.shift();
    if (map.cells[at] !== 0) continue;
    map.cells[at] = mark;
    size++;
    for (const next of neighbours(map, at)) {
      if (map.cells[next] === 0) open.push(next);
    }
  }
  return size;
}

function countRegions(map) {
  const order = [];
  for (let i = 0; i < map.cells.length; i += 2) order.push((i * 7) % map.cells.length);
  const size = floodFill(map, order, 2);
  let walls = 0;
  for (const cell of map.cells) if (cell === 1) walls++;
  return { size, walls };
}

console.log(countRegions(createMap(260, 200)));
