import { bearsOut } from './bears-out.ts';
import { claims } from './tumbling-window.data.ts';

bearsOut('patterns/tumbling-window', claims, 'tumbling-window', 20);
