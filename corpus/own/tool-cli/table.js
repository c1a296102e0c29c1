exports.table = (rows) => rows.map((row) => row.join('  ')).join('\n');
