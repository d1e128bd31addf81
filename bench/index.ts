import { growth } from './growth.ts';
import { memory } from './memory.ts';
import { processes } from './processes.ts';
import { records } from './records.ts';
import { speed } from './speed.ts';

await speed();
await growth();
memory();
processes();
records();
