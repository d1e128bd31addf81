/** Hands the focus to the settings; where they have just been put away, back to the laboratory that fills the screen. */
export function bringTheSettings(root: HTMLElement): void {
  const settings = root.querySelector<HTMLElement>('section.settings')!;
  settings.tabIndex = -1;
  if (settings.checkVisibility()) settings.focus();
  else root.focus();
}
