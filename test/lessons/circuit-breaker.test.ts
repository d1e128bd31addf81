import { bearsOut } from './bears-out.ts';
import { claims } from './circuit-breaker.data.ts';

bearsOut('patterns/circuit-breaker', claims, 'circuit-breaker', 8);
