import type { LabState } from './lab-state.svelte.ts';

/** Opens the file that was dropped on a laboratory, as if it had been chosen in its share panel. */
export async function openDropped(lab: LabState<unknown>, event: DragEvent): Promise<void> {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  const { readFile } = await import('./open-file.ts');
  const { text, problem } = await readFile(file);
  if (text === null) lab.notice = problem;
  else lab.open(text);
}
