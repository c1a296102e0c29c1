export const makeCsv = (n) => Array.from({ length: n }, (_, i) => `user${i}@mail.example;${i % 5 === 0 ? 'x' : i % 90};${['de', 'fr', 'it'][i % 3]}`).join('\n');
