/** Which keys do what to a widget, as the browser names them; `Control+` stands for the command key, too. Presenters' clickers send the page keys. */
export const keysOf = {
  toggle: [' ', 'k', 'b', '.'],
  'step-on': ['ArrowRight'],
  'step-back': ['ArrowLeft'],
  'ten-steps-on': ['Shift+ArrowRight'],
  'ten-steps-back': ['Shift+ArrowLeft'],
  'next-moment': ['n', 'PageDown'],
  'previous-moment': ['p', 'PageUp'],
  'to-start': ['Home'],
  'to-end': ['End'],
  faster: ['+', '='],
  slower: ['-'],
  undo: ['u', 'Control+z'],
  redo: ['Shift+U', 'Control+Shift+Z', 'Control+y'],
  pin: ['c'],
  swap: ['x'],
  'from-now': ['f'],
  present: ['m'],
  settings: ['e'],
  share: ['s'],
  keys: ['?'],
} as const satisfies Record<string, readonly string[]>;

export type KeyCommand = keyof typeof keysOf;
