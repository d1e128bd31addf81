import type { Attachment } from 'svelte/attachments';

/** Has a list of choices show this one, whatever was chosen in it by hand. */
export function showing(value: string | number): Attachment<HTMLSelectElement> {
  return (select) => {
    select.value = String(value);
  };
}
