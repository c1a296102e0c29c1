/** What two lists have in common, without duplicates. */
exports.intersection = function intersection(left, right) {
  const result = [];
  for (const value of left) {
    if (right.indexOf(value) !== -1 && result.indexOf(value) === -1) result.push(value);
  }
  return result;
};

exports.difference = function difference(left, right) {
  return left.filter((value) => right.indexOf(value) === -1);
};
