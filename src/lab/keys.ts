import { type KeyCommand, keysOf } from './keys.data.ts';

const commands = new Map<string, KeyCommand>(
  Object.entries(keysOf).flatMap(([command, keys]) => keys.map((key) => [key, command as KeyCommand] as const)),
);

/** What a key does to the widget; null where it is not the widget's: controls keep the keys that they need themselves, but a row to jump to only Enter. */
export function keyCommand(event: KeyboardEvent): KeyCommand | null {
  const command = commands.get(nameOf(event)) ?? null;
  if (event.altKey || command === null) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog, select, textarea')) return null;
  const input = target?.closest('input');
  // What is chosen already has no use for more than the arrow keys.
  if (input?.type === 'radio' && input.checked && isScrolling(event)) return command;
  // Whoever types wants undo for the text; a slider or a check mark has no use for letters.
  if (input)
    return input.type !== 'text' && (event.ctrlKey || event.metaKey || /^[a-z?]$/i.test(event.key)) ? command : null;
  return command === 'toggle' && event.key === ' ' && target?.closest('button:not(.row), summary, a') ? null : command;
}

/** Whether a key is one that scrolls a page, or that people may mean for something else, as long as nothing has the focus. */
export function isScrolling({ key }: KeyboardEvent): boolean {
  return ['PageDown', 'PageUp', 'Home', 'End', ' ', 'b', '.'].includes(key);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const control = ctrlKey || metaKey ? 'Control+' : '';
  const isLetter = /^[a-z]$/i.test(key);
  // With other keys, shift only makes the character that they then are.
  const shift = shiftKey && (isLetter || key.startsWith('Arrow')) ? 'Shift+' : '';
  return control + shift + (isLetter && !shiftKey ? key.toLowerCase() : key);
}
