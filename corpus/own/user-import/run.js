import { parseUsers } from './parse.js';
import { UserRepo } from './repo.js';
import { makeCsv } from './fixture.js';

const repo = new UserRepo();
for (const user of parseUsers(makeCsv(15_000))) repo.upsert(user);
console.log(repo.size, repo.invalid);
