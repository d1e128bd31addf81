import { controlHappenings, type Happenings } from '../../scenario/happenings.ts';
import type { QueueKinds } from './params.ts';

/** What one step of the picture led to, where the story has no sentence about it. */
export const happenings: Happenings<QueueKinds> = {
  sentences: {
    ...controlHappenings,
    'customer-arrived': 'Customer {subject} comes.',
    'customer-refused': 'Customer {subject} is turned away: there is no room.',
    'service-started': 'It is the turn of customer {subject}.',
    'customer-left': 'Customer {subject} leaves.',
  },
};
