'use strict';

const areas = ['heart', 'lungs', 'sleep', 'diet', 'skin', 'joints', 'sight', 'hearing'];

exports.load = function load(count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push({
      code: areas[i % areas.length] + '-' + i,
      text: 'In the past ' + (1 + (i % 12)) + ' weeks, how often did you have trouble with your ' + areas[i % areas.length] + ' (' + i + ')?',
      scale: [0, 1, 2, 3, 4].map(function (v) { return { value: v, label: v + ' of 4, item ' + i }; }),
    });
  }
  return list;
};
