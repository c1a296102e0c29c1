'use strict';
const { heightAt } = require('./terrain');

const SIZE = 48;

function contourTile(z, x, y) {
  const features = [];
  const scale = 1 / 2 ** (z - 4);
  for (let row = 0; row < SIZE; row++) {
    const points = [];
    for (let col = 0; col < SIZE; col++) {
      const h = heightAt(x * 4 + (col / SIZE) * 4 * scale, y * 4 + (row / SIZE) * 4 * scale, 97);
      points.push([col, row, Math.round(h * 880)]);
    }
    features.push({ type: 'Feature', properties: { row, zoom: z }, geometry: { type: 'LineString', coordinates: points } });
  }
  return { type: 'FeatureCollection', features };
}

function parsePath(path) {
  const match = /^\/contours\/(\d+)\/(\d+)\/(\d+)\.json$/.exec(path);
  return match && match.slice(1).map(Number);
}

module.exports = { contourTile, parsePath };
