function makeBodies() {
  return {
    x: new Float64Array([0, 4.84, 8.34, 12.89, 15.37]),
    y: new Float64Array([0, -1.16, 4.12, -15.11, -25.91]),
    vx: new Float64Array([0, 0.6, -1.01, 1.08, 0.97]),
    vy: new Float64Array([0, 2.81, 1.81, 0.86, 0.59]),
    mass: new Float64Array([39.47, 0.037, 0.011, 0.0017, 0.002]),
  };
}
module.exports = { makeBodies };
