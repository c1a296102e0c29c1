const { featureCollection, point } = require('@turf/helpers');
const dbscanModule = require('@turf/clusters-dbscan');

const clustersDbscan = dbscanModule.default || dbscanModule;

function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function loadDeliveries(count) {
  const random = createRandom(2492);
  const depots = Array.from({ length: 40 }, () => [random() * 6 + 4, random() * 5 + 48]);
  return featureCollection(
    Array.from({ length: count }, (_, i) => {
      const [lng, lat] = depots[i % depots.length];
      const position = [lng + (random() - 0.5) * 0.09, lat + (random() - 0.5) * 0.09];
      return point(position, { order: i });
    })
  );
}

function planZones(deliveries) {
  const clustered = clustersDbscan(deliveries, 0.7, { minPoints: 4, units: 'kilometers' });
  const zones = new Map();
  for (const feature of clustered.features) {
    const key = feature.properties.dbscan === 'noise' ? 'single' : feature.properties.cluster;
    zones.set(key, (zones.get(key) || 0) + 1);
  }
  return zones;
}

const zones = planZones(loadDeliveries(Number(process.env.DELIVERIES || 3400)));
console.log(`${zones.size} zones, ${zones.get('single') || 0} single deliveries`);
