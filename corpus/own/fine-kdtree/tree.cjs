'use strict';

function build(points, depth) {
  if (points.length === 0) return null;
  const axis = depth % 2 === 0 ? 'x' : 'y';
  const sorted = points.toSorted((a, b) => a[axis] - b[axis]);
  const middle = sorted.length >> 1;
  return {
    point: sorted[middle],
    left: build(sorted.slice(0, middle), depth + 1),
    right: build(sorted.slice(middle + 1), depth + 1),
  };
}

function nearest(node, target, depth, best) {
  if (!node) return best;
  const dx = node.point.x - target.x;
  const dy = node.point.y - target.y;
  const distance = dx * dx + dy * dy;
  if (distance < best.distance) {
    best.point = node.point;
    best.distance = distance;
  }
  const gap = depth % 2 === 0 ? dx : dy;
  const [near, far] = gap > 0 ? [node.left, node.right] : [node.right, node.left];
  nearest(near, target, depth + 1, best);
  if (gap * gap < best.distance) nearest(far, target, depth + 1, best);
  return best;
}

module.exports = { build, nearest };
