const { types } = require('mobx-state-tree');

const Point = types.model('Point', {
  id: types.identifier,
  label: types.string,
  lat: types.number,
  lon: types.number,
});

const MapStore = types
  .model('MapStore', { region: types.string, points: types.array(Point) })
  .views(self => ({
    get center() {
      const sum = self.points.reduce((acc, p) => [acc[0] + p.lat, acc[1] + p.lon], [0, 0]);
      return sum.map(v => (v / self.points.length).toFixed(3));
    },
  }))
  .actions(self => ({
    showRegion(region, points) {
      self.region = region;
      self.points = points;
    },
  }));

module.exports = { MapStore };
