// Does the ray from a point on the floor to the lamp pass through the box?
function blocked(piece, ray) {
  const px = ray[0];
  const py = ray[1];
  const dx = ray[2];
  const dy = ray[3];
  const dz = ray[4];
  let near = 1e-6;
  let far = 1;
  if (Math.abs(dx) > 1e-12) {
    const a = (piece.x0 - px) / dx;
    const b = (piece.x1 - px) / dx;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  } else if (px < piece.x0 || px > piece.x1) return false;
  if (near > far) return false;
  if (Math.abs(dy) > 1e-12) {
    const a = (piece.y0 - py) / dy;
    const b = (piece.y1 - py) / dy;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  } else if (py < piece.y0 || py > piece.y1) return false;
  return near <= far && near * dz < piece.height;
}

const ray = new Float64Array(5);

function reaches(pieces) {
  for (let i = 0; i < pieces.length; i++) {
    if (blocked(pieces[i], ray)) return false;
  }
  return true;
}

// Adds to `sum` (red, green, blue) what all lamps give at points of one floor tile.
export function gather({ lamps, pieces }, x, y, offsets, sum) {
  for (let k = 0; k < offsets.length; k++) {
    const px = (ray[0] = x + offsets[k].x);
    const py = (ray[1] = y + offsets[k].y);
    for (const lamp of lamps) {
      const dx = (ray[2] = lamp.x - px);
      const dy = (ray[3] = lamp.y - py);
      const dz = (ray[4] = lamp.z);
      const square = dx * dx + dy * dy + dz * dz;
      const distance = Math.sqrt(square);
      const cosine = -(dx * lamp.dx + dy * lamp.dy + dz * lamp.dz) / distance;
      if (cosine < lamp.edge || !reaches(pieces)) continue;
      const soft = Math.min(1, (cosine - lamp.edge) / (0.25 * (1 - lamp.edge)));
      const e = (lamp.power * soft * soft * (3 - 2 * soft) * (dz / distance)) / square;
      sum[0] += e * lamp.colour[0];
      sum[1] += e * lamp.colour[1];
      sum[2] += e * lamp.colour[2];
    }
  }
}
