import { snap } from './snap.js';
import { Pool } from './pool.js';
import { Schema } from './schema.js';
import { workload } from './workload.js';

const schema = new Schema(220, 24);
const pool = new Pool(6, schema);

for (let batch = 0; batch < 3; batch++) {
  let rows = 0;
  for (const task of workload(schema, batch, 1100)) {
    rows += await pool.use(task.tenant, (connection) => connection.query(task.sql, task.params));
  }
  console.log(`batch ${batch}: ${rows} rows, ${pool.report().length} leases open`);
  await snap();
}
