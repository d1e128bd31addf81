import text from '../../../public/data/flights.csv?raw';
import type { NamedFile } from '../../lab/runs.ts';

/** 20,000 flights: when each left, when one heard of it, and from where. */
export const flights: NamedFile = {
  name: 'flights.csv',
  label: 'the 20,000 flights',
  address: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/data/flights.csv`,
  map: { t: 'departed', arrival: 'arrived', key: 'origin' },
  text,
};
