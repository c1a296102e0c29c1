exports.season = [
  { $match: { moisture: { $lt: 18 }, kilos: { $gte: 400 } } },
  {
    $group: {
      _id: '$crop',
      kilos: { $sum: '$kilos' },
      driest: { $min: '$moisture' },
      growers: { $addToSet: '$grower' },
    },
  },
  { $project: { kilos: 1, driest: 1, growers: { $size: '$growers' } } },
  { $sort: { kilos: -1 } },
];

exports.regions = [
  { $match: { organic: true } },
  { $group: { _id: { region: '$region', crop: '$crop' }, average: { $avg: '$kilos' }, last: { $max: '$day' }, count: { $sum: 1 } } },
  { $sort: { average: -1 } },
  { $limit: 8 },
];

exports.weeks = [
  { $group: { _id: { $floor: { $divide: ['$day', 7] } }, kilos: { $sum: '$kilos' }, wet: { $max: '$moisture' } } },
  { $sort: { _id: 1 } },
];
