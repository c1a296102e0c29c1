/** For each point, the average of its host over the window before it. */
export function rollup(points, window) {
  return points.map((point) => {
    const near = points.filter((other) => other.host === point.host && other.at <= point.at && other.at > point.at - window);
    return { ...point, mean: near.reduce((sum, one) => sum + one.value, 0) / near.length };
  });
}
