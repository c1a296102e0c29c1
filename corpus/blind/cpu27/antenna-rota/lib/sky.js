import * as satellite from 'satellite.js';

const DEG = Math.PI / 180;

/** Where a craft stands in the sky of one place. */
export function skyOver(station) {
  const site = {
    latitude: station.lat * DEG,
    longitude: station.lon * DEG,
    height: station.height,
  };
  return {
    station,
    look(craft, when) {
      const orbit = satellite.twoline2satrec(...craft.lines);
      const state = satellite.propagate(orbit, when);
      if (!state || !state.position) return null;
      const fixed = satellite.eciToEcf(state.position, satellite.gstime(when));
      const angles = satellite.ecfToLookAngles(site, fixed);
      return {
        azimuth: angles.azimuth / DEG,
        elevation: angles.elevation / DEG,
        range: angles.rangeSat,
      };
    },
  };
}

/** A sky that also keeps count of how it was asked. */
export function counted(sky, tally) {
  return {
    ...sky,
    look(craft, when) {
      tally[sky.station.name] = (tally[sky.station.name] ?? 0) + 1;
      return sky.look(craft, when);
    },
  };
}
