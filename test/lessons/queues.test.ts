import { bearsOut } from './bears-out.ts';
import { claims } from './queues.data.ts';

bearsOut('basics/queues', claims, 'queue', 8);
