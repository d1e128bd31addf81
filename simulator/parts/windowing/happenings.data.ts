import { controlHappenings, type Happenings } from '../../scenario/happenings.ts';
import type { WindowKinds } from './kinds.ts';

/** What one step of the picture led to, where the story has no sentence about it. */
export const happenings: Happenings<WindowKinds> = {
  sentences: {
    ...controlHappenings,
    'event-arrived': 'Event {subject} arrives.',
    'watermark-advanced': 'The watermark moves on.',
    'source-idle': 'A source falls silent: the watermark no longer waits for it.',
    'window-fired': 'A window of {count} fires.',
    'window-closed': 'A window is forgotten.',
    'input-ended': 'Nothing more will come.',
  },
};
