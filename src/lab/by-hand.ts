import { type FileDrop, fileDrop } from './file-drop.ts';

/** What a hand can do to a laboratory besides pressing what is there: nobody needs it before the first touch. */
export function byHand(root: HTMLElement, files: FileDrop): void {
  fileDrop(root, files);
  root.addEventListener('click', handBack);
}

/** Whoever points has the keyboard for the picture: Space plays, rather than press the same button once more. */
function handBack({ pointerType, currentTarget }: PointerEvent): void {
  // A screen reader's press is no mouse's: its reader stays where it reads.
  if (pointerType !== 'mouse') return;
  const root = currentTarget as Element;
  // Once the button has done its work: what it opened may have taken the focus.
  setTimeout(() => {
    if (!root.querySelector('.footer .button:focus')) return;
    root.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
  });
}
