exports.printTable = (rows) => {
  for (const [amount, ways] of rows) console.log(String(amount).padStart(5), String(ways).padStart(12));
};
