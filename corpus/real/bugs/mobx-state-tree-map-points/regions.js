const ORIGIN = { harbour: [53.54, 9.96], 'old-town': [53.55, 9.99] };

exports.pointsOf = function pointsOf(region, count) {
  const [lat, lon] = ORIGIN[region];
  let state = region.length * 7919;
  const jitter = () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647 - 0.5) / 50;
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `${region}-${i}`,
    label: `${region} ${i}`,
    lat: lat + jitter(),
    lon: lon + jitter(),
  }));
};
