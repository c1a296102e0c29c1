module.exports = function makeGrid(width, height) {
  var cells = new Uint8Array(width * height);
  var s = 5;
  for (var i = 0; i < cells.length; i++) {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    var r = (s >>> 16) % 100;
    cells[i] = r < 22 ? 255 : 1 + (r % 4);
  }
  return { width: width, height: height, cells: cells };
};
