/** What a widget does with files: whether one is held over it, and one that was dropped or pasted. */
export interface FileDrop {
  over(isOver: boolean): void;
  give(file: File): void;
}

/** Files that are dragged onto an element, or pasted while the focus is in it. */
export function fileDrop(element: HTMLElement, { over, give }: FileDrop): void {
  const dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    over(true);
  };
  const left = ({ relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) over(false);
  };
  const dropped = (event: DragEvent): void => {
    over(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    give(file);
  };
  const pasted = ({ target, clipboardData }: ClipboardEvent): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const text = clipboardData?.getData('text/plain') ?? '';
    const file = clipboardData?.files[0] ?? (/[\n{]/.test(text) ? new File([text], 'pasted text') : null);
    if (file) give(file);
  };
  const listeners = { dragenter: dragged, dragover: dragged, dragleave: left, drop: dropped, paste: pasted };
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener);
}
