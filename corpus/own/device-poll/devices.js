export const devices = (count) => Array.from({ length: count }, (_, i) => ({ name: `device-${i}`, address: `10.0.${i >> 8}.${i & 255}` }));
