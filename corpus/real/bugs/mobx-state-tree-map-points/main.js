const { MapStore } = require('./store');
const { pointsOf } = require('./regions');

const store = MapStore.create({ region: 'none', points: [] });

store.showRegion('harbour', pointsOf('harbour', 600));
console.log(store.region, store.points.length, store.center.join('/'));

store.showRegion('old-town', pointsOf('old-town', 600));
console.log(store.region, store.points.length, store.center.join('/'));
