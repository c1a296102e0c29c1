export const settings = Object.freeze({
  seed: 40_961, size: 2400, tanks: 220, walls: 130, ticks: 2300, dt: 1 / 30, cell: 60,
  tankRadius: 14, shellRadius: 3, shellSpeed: 420, shellLife: 2.2, reload: 1.1, turn: 2.6, maxSpeed: 130, viewRange: 420, snapshotEvery: 3,
});
