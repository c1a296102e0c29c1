/** Reference systems of the survey's instruments and of the chart office. */
export const SYSTEMS = {
  wgs84: '+proj=longlat +datum=WGS84 +no_defs',
  ed50: '+proj=longlat +ellps=intl +towgs84=-87,-98,-121,0,0,0,0 +no_defs',
  utm32: '+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs',
  dhdn3: '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs',
};

export const INSTRUMENTS = [
  { name: 'echo sounder', system: 'wgs84' },
  { name: 'tide gauge', system: 'ed50' },
  { name: 'side scan', system: 'wgs84' },
];
