module.exports = [
  { id: 'lido', name: 'Quarry Lido', lanes: 8, tz: 'Europe/London', base: 520 },
  { id: 'ladies', name: 'Ladies’ Plunge', lanes: 3, tz: 'Europe/London', base: 410 },
  { id: 'slipper', name: 'Slipper Baths', lanes: 4, tz: 'Europe/London', base: 365 },
  { id: 'deep', name: 'Diving Tank', lanes: 2, tz: 'Europe/London', base: 690 },
];
