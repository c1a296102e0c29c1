export const makeRecords = (count) => Array.from({ length: count }, (_, i) => ({ id: i, name: `Name ${i}`, note: `a note, with "quotes" ${i}` }));
