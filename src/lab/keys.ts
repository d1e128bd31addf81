/** What a key does to a widget in which it was pressed; null where it is not the widget's. */
export type KeyCommand = 'toggle' | 'step-on' | 'step-back' | 'to-start' | 'to-end';

const commands: Readonly<Record<string, KeyCommand>> = {
  ' ': 'toggle',
  ArrowRight: 'step-on',
  ArrowLeft: 'step-back',
  Home: 'to-start',
  End: 'to-end',
};

/** Controls keep the keys that they need themselves: a button the space bar, a text box and a slider all of them. */
export function keyCommand(event: KeyboardEvent): KeyCommand | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const command = commands[event.key] ?? null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea')) return null;
  return command === 'toggle' && target?.closest('button, summary, a') ? null : command;
}
